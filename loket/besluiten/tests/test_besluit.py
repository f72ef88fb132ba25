"""A besluit over the API: made, read, changed and deleted, with every rule of the standard."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.besluiten.models import Besluit, BesluitInformatieobject
from loket.besluiten.tests.conftest import GONE, HOST, RSIN, denied, faults, program_for, zaak_of
from loket.documenten.models import Document, ObjectInformatieobject
from loket.examples import catalogus
from loket.zaken.models import Zaak, Zaakbesluit
from loket.zgw.models import Wijziging

pytestmark = pytest.mark.django_db
FIELDS = {
    "url",
    "identificatie",
    "verantwoordelijkeOrganisatie",
    "besluittype",
    "zaak",
    "datum",
    "toelichting",
    "bestuursorgaan",
    "ingangsdatum",
    "vervaldatum",
    "vervalreden",
    "vervalredenWeergave",
    "publicatiedatum",
    "verzenddatum",
    "uiterlijkeReactiedatum",
}


@pytest.fixture
def made(zgw, body):
    return zgw.post("besluiten/besluiten", body).json()


# -- Made and read -----------------------------------------------------------------------------------------------------


def test_the_least_that_a_client_sends_makes_a_besluit(zgw, body):
    answer = zgw.post("besluiten/besluiten", body)
    assert answer.status_code == 201, answer.content
    made = answer.json()
    assert set(made) == FIELDS
    assert answer["Location"] == made["url"]
    assert answer["API-version"] == "1.0.2"
    assert made["identificatie"].startswith(f"BESLUIT-{timezone.localdate().year}-")
    assert (made["zaak"], made["vervalreden"], made["vervalredenWeergave"]) == ("", "", "")
    assert zgw.get(made["url"]).json() == made


def test_everything_that_can_be_told(zgw, body, zaak):
    told = {
        **body,
        "identificatie": "B-1",
        "zaak": zaak,
        "toelichting": "De boom is ziek.",
        "bestuursorgaan": "College van burgemeester en wethouders",
        "vervaldatum": "2026-02-01",  # before it began: accepted, as elsewhere
        "vervalreden": "ingetrokken_overheid",
        "publicatiedatum": "2026-03-10",
        "verzenddatum": "2026-03-05",
        "uiterlijkeReactiedatum": "2026-04-16",
    }
    made = zgw.post("besluiten/besluiten", told).json()
    assert made == {**told, "url": made["url"], "vervalredenWeergave": "Besluit ingetrokken door overheid"}


def test_null_for_what_is_not_there(zgw, body):
    answer = zgw.post("besluiten/besluiten", {**body, "zaak": None, "vervaldatum": None, "toelichting": None})
    assert answer.status_code == 201, answer.content


def test_a_list_with_its_filters(zgw, body, zaak, other_zaaktype):
    one = zgw.post("besluiten/besluiten", {**body, "identificatie": "B-1", "zaak": zaak}).json()
    two = zgw.post("besluiten/besluiten", {**body, "besluittype": other_zaaktype.besluittype.url}).json()
    assert zgw.get("besluiten/besluiten").json() == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [two, one],
    }
    for asked in (
        {"identificatie": "B-1"},
        {"zaak": zaak},
        {"besluittype": body["besluittype"]},
        {"verantwoordelijkeOrganisatie": RSIN, "identificatie": "B-1"},
    ):
        assert zgw.get("besluiten/besluiten", asked).json()["results"] == [one]
    assert zgw.get("besluiten/besluiten", {"verantwoordelijkeOrganisatie": "000000000"}).json()["count"] == 0
    assert faults(zgw.get("besluiten/besluiten", {"zaak": "nee"})) == [("zaak", "invalid")]
    assert faults(zgw.get("besluiten/besluiten", {"kleur": "rood"})) == [("nonFieldErrors", "unknown-parameters")]


def test_etag_and_head(zgw, made):
    seen = zgw.get(made["url"])
    assert zgw.get(made["url"], If_None_Match=seen["ETag"]).status_code == 304
    head = zgw.head(made["url"])
    assert (head.status_code, head["ETag"], head.content) == (200, seen["ETag"], b"")


# -- What is refused ---------------------------------------------------------------------------------------------------


def test_every_missing_field_at_once(zgw):
    assert faults(zgw.post("besluiten/besluiten", {})) == [
        ("verantwoordelijkeOrganisatie", "required"),
        ("besluittype", "required"),
        ("datum", "required"),
        ("ingangsdatum", "required"),
    ]


def test_every_wrong_field_at_once(zgw, body):
    wrong = {
        **body,
        "verantwoordelijkeOrganisatie": "123456789",
        "identificatie": "x" * 51,
        "datum": "3 maart",
        "vervalreden": "vergeten",
        "bestuursorgaan": "x" * 51,
        "zaak": "nee",
    }
    assert faults(zgw.post("besluiten/besluiten", wrong)) == [
        ("identificatie", "max_length"),
        ("verantwoordelijkeOrganisatie", "invalid"),
        ("zaak", "bad-url"),
        ("datum", "invalid"),
        ("bestuursorgaan", "max_length"),
        ("vervalreden", "invalid_choice"),
    ]


@pytest.mark.parametrize(
    ("path", "code"),
    [(f"/catalogi/api/v1/besluittypen/{GONE}", "bad-url"), ("/catalogi/api/v1/besluittypen/xyz", "bad-url")],
)
def test_brc_001_a_besluittype_that_is_not_there(zgw, body, path, code):
    assert faults(zgw.post("besluiten/besluiten", {**body, "besluittype": HOST + path})) == [("besluittype", code)]


def test_brc_001_an_address_of_something_else(zgw, body, zaak):
    answer = zgw.post("besluiten/besluiten", {**body, "besluittype": zaak})
    assert faults(answer) == [("besluittype", "invalid-resource")]


def test_brc_001_a_besluittype_that_is_not_published(zgw, body, zaaktype):
    draft = catalogus.besluittype(zaaktype.catalogus.id, publish=False)
    assert faults(zgw.post("besluiten/besluiten", {**body, "besluittype": draft.url})) == [
        ("besluittype", "not-published")
    ]


def test_brc_002_an_identificatie_is_used_once_in_an_organisation(zgw, body):
    zgw.post("besluiten/besluiten", {**body, "identificatie": "B-1"})
    assert faults(zgw.post("besluiten/besluiten", {**body, "identificatie": "B-1"})) == [
        ("identificatie", "identificatie-niet-uniek")
    ]
    other = {**body, "identificatie": "B-1", "verantwoordelijkeOrganisatie": "000000000"}
    assert zgw.post("besluiten/besluiten", other).status_code == 201


def test_brc_002_a_generated_number_steps_over_one_that_is_used(zgw, body):
    first = zgw.post("besluiten/besluiten", body).json()["identificatie"]
    head, _, number = first.rpartition("-")
    taken = f"{head}-{int(number) + 1:010d}"
    zgw.post("besluiten/besluiten", {**body, "identificatie": taken})
    assert zgw.post("besluiten/besluiten", body).json()["identificatie"] == f"{head}-{int(number) + 2:010d}"


def test_brc_007_the_besluittype_belongs_to_the_zaaktype(zgw, body, other_zaaktype):
    answer = zgw.post("besluiten/besluiten", {**body, "zaak": zaak_of(other_zaaktype)})
    assert faults(answer) == [("nonFieldErrors", "zaaktype-mismatch")]
    assert Zaakbesluit.objects.count() == 0


def test_brc_006_a_zaak_that_is_not_there(zgw, body):
    answer = zgw.post("besluiten/besluiten", {**body, "zaak": f"{HOST}/zaken/api/v1/zaken/{GONE}"})
    assert faults(answer) == [("zaak", "bad-url")]


def test_brc_010_a_besluit_is_not_taken_in_the_future(zgw, body):
    later = str(timezone.localdate() + timedelta(days=2))
    assert faults(zgw.post("besluiten/besluiten", {**body, "datum": later})) == [("datum", "future_not_allowed")]


def test_what_commands_and_addresses_find_wrong_is_told_together(zgw, body, made):
    later = str(timezone.localdate() + timedelta(days=2))
    wrong = {**body, "identificatie": made["identificatie"], "besluittype": HOST + "/nee", "datum": later}
    assert faults(zgw.post("besluiten/besluiten", wrong)) == [
        ("identificatie", "identificatie-niet-uniek"),
        ("besluittype", "bad-url"),
        ("datum", "future_not_allowed"),
    ]


# -- The zaak ----------------------------------------------------------------------------------------------------------


def test_brc_006_the_zaak_knows_its_besluit(zgw, body, zaak):
    made = zgw.post("besluiten/besluiten", {**body, "zaak": zaak}).json()
    [relation] = zgw.get(f"{zaak}/besluiten").json()
    assert relation["besluit"] == made["url"]
    assert zgw.delete(made["url"]).status_code == 204
    assert zgw.get(f"{zaak}/besluiten").json() == []


def test_brc_006_a_zaak_can_be_told_later_and_then_stays(zgw, made, zaak, zaaktype):
    assert zgw.patch(made["url"], {"zaak": zaak}).json()["zaak"] == zaak
    assert len(zgw.get(f"{zaak}/besluiten").json()) == 1
    for other in (zaak_of(zaaktype), "", None):
        assert faults(zgw.patch(made["url"], {"zaak": other})) == [("zaak", "wijzigen-niet-toegelaten")]
    assert zgw.patch(made["url"], {"zaak": zaak}).status_code == 200


def test_brc_007_a_zaak_that_is_told_later_fits_too(zgw, made, other_zaaktype):
    assert faults(zgw.patch(made["url"], {"zaak": zaak_of(other_zaaktype)})) == [
        ("nonFieldErrors", "zaaktype-mismatch")
    ]


@pytest.mark.parametrize(("field", "day"), [("ingangsdatum", "2026-05-01"), ("vervaldatum", "2027-05-01")])
def test_zrc_021_the_zaak_hears_of_another_day(zgw, body, zaak, field, day):
    made = zgw.post("besluiten/besluiten", {**body, "zaak": zaak}).json()
    zgw.patch(made["url"], {field: day})
    assert str(Zaakbesluit.objects.values_list(field, flat=True).get()) == day


# -- Changes -----------------------------------------------------------------------------------------------------------


def test_a_full_update_keeps_its_number_and_its_zaak(zgw, body, zaak):
    made = zgw.post("besluiten/besluiten", {**body, "zaak": zaak, "toelichting": "Eerst"}).json()
    changed = zgw.put(made["url"], {**body, "bestuursorgaan": "College"})
    assert changed.status_code == 200, changed.content
    assert changed.json() == {**made, "toelichting": "", "bestuursorgaan": "College"}


def test_what_was_read_can_be_sent_back(zgw, made):
    assert zgw.put(made["url"], made).json() == made
    assert zgw.patch(made["url"], made).json() == made


def test_brc_001_002_what_identifies_a_besluit_stays(zgw, made, other_zaaktype):
    changes = {
        "identificatie": "anders",
        "verantwoordelijkeOrganisatie": "000000000",
        "besluittype": other_zaaktype.besluittype.url,
    }
    assert faults(zgw.patch(made["url"], changes)) == [(name, "wijzigen-niet-toegelaten") for name in changes]
    assert faults(zgw.put(made["url"], {**made, **changes})) == [(name, "wijzigen-niet-toegelaten") for name in changes]


def test_a_field_that_is_unknown_is_told(zgw, made):
    assert faults(zgw.patch(made["url"], {"datumm": "2026-01-01"})) == [("datumm", "unknown-field")]


def test_brc_009_deleting_takes_everything_along_but_the_document(zgw, body, zaak, document):
    made = zgw.post("besluiten/besluiten", {**body, "zaak": zaak}).json()
    zgw.post("besluiten/besluitinformatieobjecten", {"besluit": made["url"], "informatieobject": document.url})
    assert zgw.delete(made["url"]).status_code == 204
    assert zgw.get(made["url"]).status_code == 404
    assert zgw.get(f"{made['url']}/audittrail").status_code == 404
    counts = [each.objects.count() for each in (Besluit, BesluitInformatieobject, ObjectInformatieobject, Zaakbesluit)]
    assert counts == [0, 0, 0, 0]
    assert Document.objects.filter(id=document.id).exists()
    assert Wijziging.objects.filter(bron="brc").count() == 0
    assert zgw.get("besluiten/besluitinformatieobjecten", {"besluit": made["url"]}).json() == []


def test_a_zaak_with_a_besluit_is_not_deleted(zgw, body, zaak):
    zgw.post("besluiten/besluiten", {**body, "zaak": zaak})
    assert faults(zgw.delete(zaak)) == [("nonFieldErrors", "related-besluiten")]
    assert Zaak.objects.count() == 1


# -- The trail ---------------------------------------------------------------------------------------------------------


def test_each_change_stands_in_the_trail(zgw, made, document):
    zgw.patch(made["url"], {"toelichting": "Nieuw"}, X_Audit_Toelichting="tikfout")
    zgw.post("besluiten/besluitinformatieobjecten", {"besluit": made["url"], "informatieobject": document.url})
    lines = zgw.get(f"{made['url']}/audittrail").json()
    assert [(line["resource"], line["actie"], line["resultaat"]) for line in lines] == [
        ("besluit", "create", 201),
        ("besluit", "partial_update", 200),
        ("besluitinformatieobject", "create", 201),
    ]
    assert lines[1]["wijzigingen"]["oud"]["toelichting"] == ""
    assert lines[1]["wijzigingen"]["nieuw"]["toelichting"] == "Nieuw"
    assert (lines[1]["toelichting"], lines[1]["bron"], lines[1]["hoofdObject"]) == ("tikfout", "brc", made["url"])
    assert zgw.get(f"{made['url']}/audittrail/{lines[0]['uuid']}").json() == lines[0]


# -- Rights ------------------------------------------------------------------------------------------------------------


def test_rights_go_by_besluittype(zgw, body, zaaktype, other_zaaktype):
    mine = zgw.post("besluiten/besluiten", body).json()
    other = zgw.post("besluiten/besluiten", {**body, "besluittype": other_zaaktype.besluittype.url}).json()
    program = program_for(
        zaaktype, "besluiten.lezen", "besluiten.aanmaken", "besluiten.bijwerken", "besluiten.verwijderen"
    )
    assert program.get("besluiten/besluiten").json()["results"] == [mine]
    assert program.get("besluiten/besluiten").json()["count"] == 1
    assert program.get(mine["url"]).status_code == 200
    assert denied(program.get(other["url"]))
    assert denied(program.post("besluiten/besluiten", {**body, "besluittype": other["besluittype"]}))
    assert denied(program.patch(other["url"], {"toelichting": "x"}))
    assert denied(program.delete(other["url"]))
    assert program.patch(mine["url"], {"toelichting": "x"}).status_code == 200
    assert program.delete(mine["url"]).status_code == 204


@pytest.mark.parametrize("scope", ["besluiten.lezen", "zaken.lezen"])
def test_reading_is_not_writing(body, zaaktype, scope):
    program = program_for(zaaktype, scope)
    assert denied(program.post("besluiten/besluiten", {}))  # before the body is looked at


def test_who_may_read_nothing_gets_no_list(zaaktype):
    assert denied(program_for(zaaktype, "besluiten.aanmaken").get("besluiten/besluiten"))


# -- What it costs -----------------------------------------------------------------------------------------------------


def test_statements(zgw, body, zaak, made, django_assert_num_queries):
    with django_assert_num_queries(4):  # who asks; the row; whose data, that it was read
        zgw.get(made["url"])
    with django_assert_num_queries(8):  # who, around, savepoint, row, trail, outbox, savepoint, answer
        zgw.post("besluiten/besluiten", body)
    with django_assert_num_queries(15):  # its other end in the zaak with a line of its own; the archive date
        zgw.post("besluiten/besluiten", {**body, "zaak": zaak})


@pytest.mark.parametrize("many", [1, 3])
def test_a_list_takes_three_statements(zgw, body, django_assert_num_queries, many):
    for _ in range(many):
        zgw.post("besluiten/besluiten", body)
    with django_assert_num_queries(5):  # who asks; the count; the page; whose data, that it was read
        assert zgw.get("besluiten/besluiten").json()["count"] == many
