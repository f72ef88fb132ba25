"""Applications and their rights over the API: every rule, and that rights really count."""

import pytest

from loket.autorisaties.models import Autorisatie
from loket.examples import catalogus
from loket.examples.zgw import Program, program_with
from loket.zgw.links import NOWHERE
from loket.zgw.models import Wijziging

pytestmark = pytest.mark.django_db
PATH = "autorisaties/applicaties"
GONE = "01920000-0000-7000-8000-0000000000ff"
FOREIGN = "https://elders.example/catalogi/api/v1/zaaktypen/01920000-0000-7000-8000-000000000001"


@pytest.fixture
def zaaktype(db):
    return catalogus.draft_zaaktype()


@pytest.fixture
def right(zaaktype):
    return {
        "component": "zrc",
        "componentWeergave": "wat iemand anders zegt",
        "scopes": ["zaken.lezen"],
        "zaaktype": zaaktype.url,
        "maxVertrouwelijkheidaanduiding": "openbaar",
    }


@pytest.fixture
def body(right):
    return {"clientIds": ["een", "twee"], "label": "Zaaksysteem", "autorisaties": [right]}


def faults(answer):
    assert answer.status_code == 400, (answer.status_code, answer.content)
    return [(each["name"], each["code"]) for each in answer.json()["invalidParams"]]


# -- Made, read, changed, removed --------------------------------------------------------------------------------------


def test_an_application_is_registered_and_read_back(zgw, body, right, zaaktype):
    answer = zgw.post(PATH, body)
    assert answer.status_code == 201, answer.content
    made = answer.json()
    assert answer["Location"] == made["url"]
    assert made == {
        **body,
        "url": made["url"],
        "heeftAlleAutorisaties": False,
        "autorisaties": [{**right, "componentWeergave": "Zaken API"}],
    }
    assert zgw.get(made["url"]).json() == made
    assert Autorisatie.objects.get().type_id == zaaktype.id


def test_rights_on_klantinteracties_are_kept_as_they_were_read(zgw):
    right = {"component": "kic", "scopes": ["klantinteracties.lezen"]}
    made = zgw.post(PATH, {"clientIds": ["portaal"], "label": "Portaal", "autorisaties": [right]}).json()
    assert made["autorisaties"] == [{**right, "componentWeergave": "Klantinteracties API"}]
    assert zgw.put(made["url"], made).json() == made


def test_each_component_shows_its_own_fields(zgw, body):
    iot, besluittype = catalogus.informatieobjecttype, catalogus.besluittype
    here = catalogus.catalogus().id
    rights = [
        {
            "component": "drc",
            "scopes": ["documenten.lezen"],
            "informatieobjecttype": iot(here).url,
            "maxVertrouwelijkheidaanduiding": "geheim",
        },
        {"component": "brc", "scopes": ["besluiten.lezen"], "besluittype": besluittype(here).url},
        {"component": "nrc", "scopes": ["notificaties.consumeren"]},
        {"component": "ztc", "scopes": ["catalogi.lezen"]},
        {"component": "ac", "scopes": ["autorisaties.lezen"]},
    ]
    answer = zgw.post(PATH, {**body, "autorisaties": rights})
    assert answer.status_code == 201, answer.content
    labels = ["Documenten API", "Besluiten API", "Notificaties API", "Catalogi API", "Autorisaties API"]
    assert answer.json()["autorisaties"] == [
        {**right, "componentWeergave": label} for right, label in zip(rights, labels, strict=True)
    ]


def test_rights_change_as_a_whole_and_in_part(zgw, body, right):
    url = zgw.post(PATH, body).json()["url"]
    assert zgw.put(url, {"clientIds": ["drie"], "label": "Ander", "heeftAlleAutorisaties": True}).status_code == 200
    assert zgw.get(url).json() == {
        "url": url,
        "clientIds": ["drie"],
        "label": "Ander",
        "heeftAlleAutorisaties": True,
        "autorisaties": [],
    }
    some = {"heeftAlleAutorisaties": False, "autorisaties": [right]}
    assert zgw.patch(url, some).status_code == 200
    assert Autorisatie.objects.count() == 1
    assert zgw.patch(url, {"label": "Weer anders"}).json()["label"] == "Weer anders"


def test_what_was_read_can_be_sent_back(zgw, body):
    made = zgw.post(PATH, body).json()
    assert zgw.put(made["url"], made).json() == made


def test_an_application_is_removed(zgw, body):
    url = zgw.post(PATH, body).json()["url"]
    assert zgw.delete(url).status_code == 204
    assert zgw.get(url).status_code == 404
    assert Autorisatie.objects.count() == 0


def test_ac_004_found_by_client_id(zgw, body):
    made = zgw.post(PATH, body).json()
    assert zgw.get(PATH, {"clientIds": "twee,onbekend"}).json()["results"] == [made]
    assert zgw.get(PATH, {"clientIds": "onbekend"}).json()["count"] == 0
    assert zgw.get(f"{PATH}/consumer", {"clientId": "een"}).json() == made
    for asked in ({"clientId": "onbekend"}, {}, {"clientId": ""}):
        answer = zgw.get(f"{PATH}/consumer", asked)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


# -- What is refused ---------------------------------------------------------------------------------------------------


def test_ac_001_a_client_id_belongs_to_one_application(zgw, body):
    url = zgw.post(PATH, body).json()["url"]
    again = {"clientIds": ["nieuw", "twee"], "label": "Ander", "heeftAlleAutorisaties": True}
    assert faults(zgw.post(PATH, again)) == [("clientIds", "clientId-exists")]
    other = zgw.post(PATH, {**again, "clientIds": ["nieuw"]}).json()["url"]
    assert faults(zgw.patch(other, {"clientIds": ["een"]})) == [("clientIds", "clientId-exists")]
    assert zgw.patch(url, {"clientIds": ["een"]}).status_code == 200  # its own
    assert faults(zgw.post(PATH, {**again, "clientIds": ["x", "x"]})) == [("clientIds", "clientId-exists")]


def test_ac_002_all_rights_or_some(zgw, body):
    url = zgw.post(PATH, body).json()["url"]
    both = {**body, "heeftAlleAutorisaties": True}
    neither = {**body, "heeftAlleAutorisaties": False, "autorisaties": []}
    for told, code in ((both, "ambiguous-authorizations-specified"), (neither, "missing-authorizations")):
        assert faults(zgw.post(PATH, {**told, "clientIds": ["drie"]})) == [("nonFieldErrors", code)]
        assert faults(zgw.put(url, told)) == [("nonFieldErrors", code)]
    assert faults(zgw.patch(url, {"autorisaties": []})) == [("nonFieldErrors", "missing-authorizations")]


MISSING = {
    "zrc": ("zaken.lezen", ["maxVertrouwelijkheidaanduiding", "zaaktype"]),
    "drc": ("documenten.lezen", ["informatieobjecttype", "maxVertrouwelijkheidaanduiding"]),
    "brc": ("besluiten.lezen", ["besluittype"]),
}
EMPTY = {"zaaktype": "", "informatieobjecttype": "", "besluittype": "", "maxVertrouwelijkheidaanduiding": ""}


@pytest.mark.parametrize("component", MISSING)
@pytest.mark.parametrize("told", [{}, EMPTY])
def test_ac_003_what_a_component_needs(zgw, body, component, told):
    scope, names = MISSING[component]
    wrong = {**body, "autorisaties": [{"component": component, "scopes": [scope], **told}]}
    assert sorted(faults(zgw.post(PATH, wrong))) == [(f"autorisaties.0.{name}", "required") for name in names]


@pytest.mark.parametrize("component", MISSING)
@pytest.mark.parametrize("scope", ["notificaties.publiceren", "audittrails.lezen"])
def test_ac_003_other_scopes_need_nothing(zgw, body, component, scope):
    right = {"component": component, "scopes": [scope], **EMPTY}
    answer = zgw.post(PATH, {**body, "autorisaties": [right]})
    assert answer.status_code == 201
    assert set(answer.json()["autorisaties"][0]) == {"component", "componentWeergave", "scopes"}


def test_every_missing_field_of_every_right_at_once(zgw, body, right):
    rights = [
        right,
        {"component": "brc", "scopes": ["besluiten.lezen"]},
        {"component": "drc", "scopes": ["documenten.x"]},
    ]
    assert faults(zgw.post(PATH, {**body, "autorisaties": rights, "heeftAlleAutorisaties": True})) == [
        ("autorisaties.1.besluittype", "required"),
        ("autorisaties.2.informatieobjecttype", "required"),
        ("autorisaties.2.maxVertrouwelijkheidaanduiding", "required"),
        ("nonFieldErrors", "ambiguous-authorizations-specified"),
    ]


def test_what_is_missing_or_of_another_kind(zgw):
    assert faults(zgw.post(PATH, {})) == [("clientIds", "required"), ("label", "required")]
    wrong = {
        "clientIds": ["", "x" * 51],
        "label": "",
        "heeftAlleAutorisaties": "ja",
        "autorisaties": [{"component": "xyz", "scopes": "alles", "zaaktype": "nee"}, {}],
    }
    assert faults(zgw.post(PATH, wrong)) == [
        ("clientIds.0", "blank"),
        ("clientIds.1", "max_length"),
        ("label", "blank"),
        ("heeftAlleAutorisaties", "invalid"),
        ("autorisaties.0.component", "invalid_choice"),
        ("autorisaties.0.scopes", "invalid"),
        ("autorisaties.0.zaaktype", "bad-url"),
        ("autorisaties.1.component", "required"),
        ("autorisaties.1.scopes", "required"),
    ]
    assert faults(zgw.post(PATH, {"clientIds": [], "label": "x", "heeftAlleAutorisaties": True})) == [
        ("clientIds", "empty")
    ]


def test_a_type_of_ours_must_be_there_and_be_one(zgw, body, right):
    here = catalogus.catalogus().id
    rights = [
        {**right, "zaaktype": f"http://testserver/catalogi/api/v1/zaaktypen/{GONE}"},
        {**right, "zaaktype": catalogus.besluittype(here).url},
        {**right, "zaaktype": "http://testserver/iets-anders"},
        right,
    ]
    assert faults(zgw.post(PATH, {**body, "autorisaties": rights})) == [
        ("autorisaties.0.zaaktype", "bad-url"),
        ("autorisaties.1.zaaktype", "invalid-resource"),
        ("autorisaties.2.zaaktype", "bad-url"),
    ]


# -- Rights that count -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "odd",
    [
        {"component": "zrc", "zaaktype": FOREIGN, "maxVertrouwelijkheidaanduiding": "geheim"},
        {"component": "ac"},  # of another component: no type was asked for
    ],
)
def test_a_scope_about_types_never_counts_for_every_type(zgw, body, odd):
    right = {"scopes": ["zaken.lezen"], **odd}
    assert zgw.post(PATH, {**body, "autorisaties": [right]}).status_code == 201
    assert Autorisatie.objects.get().type_id == NOWHERE


def test_rights_count_from_the_next_request_on(zgw, db):
    program = program_with("beperkt", {"component": "nrc", "scopes": ["notificaties.consumeren"]})
    url = zgw.get(f"{PATH}/consumer", {"clientId": "beperkt"}).json()["url"]
    assert program.get("catalogi/catalogussen").status_code == 403
    zgw.patch(url, {"autorisaties": [{"component": "ztc", "scopes": ["catalogi.lezen"]}]})
    assert program.get("catalogi/catalogussen").status_code == 200
    zgw.delete(url)
    assert program.get("catalogi/catalogussen").status_code == 403


@pytest.mark.parametrize(("scope", "reads", "writes"), [("autorisaties.lezen", 200, 403), ("zaken.lezen", 403, 403)])
def test_only_who_may_reads_and_writes(db, body, scope, reads, writes):
    program = program_with("lezer", {"component": "ac", "scopes": [scope]})
    assert program.get(PATH).status_code == reads
    assert program.get(f"{PATH}/consumer", {"clientId": "lezer"}).status_code == reads
    assert program.post(PATH, body).status_code == writes
    assert program.post(PATH, {}).status_code == writes


def test_who_only_writes_reads_nothing(db):
    program = program_with("schrijver", {"component": "ac", "scopes": ["autorisaties.bijwerken"]})
    assert program.get(PATH).status_code == 403


# -- What is told and what it costs ------------------------------------------------------------------------------------


def test_ac_005_a_change_is_told_on_its_kanaal(zgw, body, monkeypatch, settings):
    from loket.zgw import trail

    told = []
    monkeypatch.setattr(trail, "_publisher", lambda path: told.append)
    url = zgw.post(PATH, body).json()["url"]
    zgw.patch(url, {"label": "Ander"})
    zgw.delete(url)
    assert [(each.kanaal, each.resource, each.actie, each.resource_url, each.kenmerken) for each in told] == [
        ("autorisaties", "applicatie", "create", url, {}),
        ("autorisaties", "applicatie", "partial_update", url, {}),
        ("autorisaties", "applicatie", "destroy", url, {}),
    ]


def test_each_change_stands_in_the_trail(zgw, body):
    zgw.patch(zgw.post(PATH, body).json()["url"], {"label": "Ander"})
    lines = Wijziging.objects.filter(bron="ac").order_by("id")
    assert [(line.actie, line.resource_weergave) for line in lines] == [
        ("create", "Zaaksysteem"),
        ("partial_update", "Ander"),
    ]


@pytest.mark.parametrize("many", [1, 3])
def test_a_list_takes_three_statements(zgw, body, many, django_assert_num_queries):
    for number in range(many):
        zgw.post(PATH, {**body, "clientIds": [f"p{number}"]})
    with django_assert_num_queries(3):  # who asks; the count; the page
        assert zgw.get(PATH).json()["count"] == many + 1


@pytest.mark.parametrize("many", [1, 30])
def test_many_rights_cost_as_much_as_one(zgw, body, right, many, django_assert_num_queries):
    rights = [right] * many
    with django_assert_num_queries(11):
        assert zgw.post(PATH, {**body, "autorisaties": rights}).status_code == 201


def test_the_program_of_a_test_is_an_application_too(zgw):
    assert isinstance(zgw, Program)
    assert zgw.get(PATH).json()["results"][0]["heeftAlleAutorisaties"] is True
