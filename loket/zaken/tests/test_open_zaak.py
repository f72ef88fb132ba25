"""A program opens a zaak: zrc-001, 002, 009 to 015, 022."""

import pytest

from loket.examples.catalogus import draft_zaaktype, published_zaaktype
from loket.examples.zgw import program_with
from loket.outside.bronnen import NotFetched
from loket.zaken.models import Zaak, Zaakaantal
from loket.zaken.queries import around, kanaal
from loket.zaken.tests.calls import RSIN, codes, new_zaak, statements, zaak_body

pytestmark = pytest.mark.usefixtures("town_of_module")  # first, for it looks in another database
GONE = "019e0000-0000-7000-8000-000000000000"
ZAKEN = "http://testserver/zaken/api/v1/zaken"
KANALEN = "https://lijsten.example/api/v1/communicatiekanalen"


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch):
    """Another organisation: some addresses answer, others do not."""
    answers = {
        f"{KANALEN}/1": {"url": f"{KANALEN}/1", "naam": "E-mail", "omschrijving": "Post per e-mail"},
        f"{KANALEN}/2": {"naam": "E-mail"},
        "https://zaken.example/zaken/1": {"url": "https://zaken.example/zaken/1"},
    }

    def fetch(url):
        if url not in answers:
            raise NotFetched("bad-url", "Dit adres antwoordt met 404.")
        return answers[url]

    monkeypatch.setattr(kanaal, "fetch", fetch)
    monkeypatch.setattr(around, "fetch", fetch)


def test_a_zaak_is_opened_and_read(zgw, zaaktype):
    zgw.post("zaken/zaken", zaak_body(zaaktype))  # the first call plans its statements
    with statements(10):  # two of them tell klachten
        made = zgw.post("zaken/zaken", zaak_body(zaaktype, omschrijving="Kapvergunning"))
    assert made.status_code == 201, made.json()
    zaak = made.json()
    assert made["Location"] == zaak["url"] == f"{ZAKEN}/{zaak['uuid']}"
    with statements(4):
        assert zgw.get(made["Location"]).json() == zaak
    assert zaak["identificatie"].startswith("ZAAK-20")
    assert len(zaak["identificatie"]) == len("ZAAK-2026-0000000001")
    assert zaak["zaaktype"] == zaaktype.url
    assert (zaak["einddatum"], zaak["status"], zaak["resultaat"], zaak["hoofdzaak"]) == (None, None, None, None)
    assert zaak["archiefstatus"] == "nog_te_archiveren"
    assert zaak["betalingsindicatieWeergave"] == ""
    for many in ("deelzaken", "relevanteAndereZaken", "eigenschappen", "rollen", "zaakinformatieobjecten"):
        assert zaak[many] == []


def test_numbers_go_up_and_step_over_one_that_a_client_used(zgw, zaaktype):
    first = int(new_zaak(zgw, zaaktype)["identificatie"][-10:])
    year = new_zaak(zgw, zaaktype)["identificatie"][5:9]
    used = f"ZAAK-{year}-{first + 2:010}"
    assert new_zaak(zgw, zaaktype, identificatie=used)["identificatie"] == used
    assert new_zaak(zgw, zaaktype)["identificatie"] == f"ZAAK-{year}-{first + 3:010}"


def test_zrc_001_the_zaaktype_is_there_is_one_and_is_published(zgw, zaaktype):
    def refused(url):
        return codes(zgw.post("zaken/zaken", {**zaak_body(zaaktype), "zaaktype": url}))

    types = zaaktype.url.rsplit("/", 1)[0]
    assert refused(f"{types}/xyz") == [("zaaktype", "bad-url")]
    assert refused(f"{types}/{GONE}") == [("zaaktype", "bad-url")]
    assert refused("https://www.example.org") == [("zaaktype", "bad-url")]
    assert refused("geen url") == [("zaaktype", "bad-url")]
    assert refused(str(zaaktype.statustypen[0])) == [("zaaktype", "invalid-resource")]
    assert refused(draft_zaaktype().url) == [("zaaktype", "not-published")]


def test_zrc_002_an_identificatie_is_used_once_in_an_organisation(zgw, zaaktype):
    new_zaak(zgw, zaaktype, identificatie="MIJN-1")
    again = zgw.post("zaken/zaken", zaak_body(zaaktype, identificatie="MIJN-1"))
    assert codes(again) == [("identificatie", "identificatie-niet-uniek")]
    assert new_zaak(zgw, zaaktype, identificatie="MIJN-1", bronorganisatie="000000000")


def test_zrc_009_confidentiality_is_given_or_that_of_the_zaaktype(zgw, zaaktype):
    assert new_zaak(zgw, zaaktype)["vertrouwelijkheidaanduiding"] == "openbaar"
    assert new_zaak(zgw, zaaktype, vertrouwelijkheidaanduiding="")["vertrouwelijkheidaanduiding"] == "openbaar"
    assert new_zaak(zgw, zaaktype, vertrouwelijkheidaanduiding=None)["vertrouwelijkheidaanduiding"] == "openbaar"
    assert new_zaak(zgw, zaaktype, vertrouwelijkheidaanduiding="geheim")["vertrouwelijkheidaanduiding"] == "geheim"


def test_zrc_010_the_communicatiekanaal_is_there_and_reads_as_one(zgw, zaaktype):
    def refused(url):
        return codes(zgw.post("zaken/zaken", zaak_body(zaaktype, communicatiekanaal=url)))

    assert refused(f"{KANALEN}/404") == [("communicatiekanaal", "bad-url")]
    assert refused(f"{KANALEN}/2") == [("communicatiekanaal", "invalid-resource")]
    assert new_zaak(zgw, zaaktype, communicatiekanaal=f"{KANALEN}/1")["communicatiekanaal"] == f"{KANALEN}/1"
    assert new_zaak(zgw, zaaktype, communicatiekanaal="")["communicatiekanaal"] == ""


def test_zrc_011_related_zaken_are_there(zgw, zaaktype):
    def body(*related):
        return zaak_body(zaaktype, relevanteAndereZaken=list(related))

    other = new_zaak(zgw, zaaktype)["url"]
    for url in (f"{ZAKEN}/{GONE}", zaaktype.url, "https://zaken.example/zaken/404"):
        answer = zgw.post(
            "zaken/zaken", body({"url": other, "aardRelatie": "vervolg"}, {"url": url, "aardRelatie": "vervolg"})
        )
        assert codes(answer) == [("relevanteAndereZaken.1.url", "bad-url")]
    answer = zgw.post("zaken/zaken", body({"url": other, "aardRelatie": "overig"}))
    assert codes(answer) == [("relevanteAndereZaken.0.overigeRelatie", "overigerelatie-required")]

    related = [
        {"url": "https://zaken.example/zaken/1", "aardRelatie": "bijdrage"},
        {"url": other, "aardRelatie": "overig", "overigeRelatie": "buren", "toelichting": "Zelfde straat"},
    ]
    made = zgw.post("zaken/zaken", body(*related)).json()
    assert made["relevanteAndereZaken"] == related
    expanded = zgw.get(made["url"], {"expand": "relevanteAndereZaken"}).json()
    assert [each["url"] for each in expanded["_expand"]["relevanteAndereZaken"]] == [other]


@pytest.mark.parametrize(
    ("field", "value", "faults"),
    [
        (
            "opschorting",
            {"wrong_field": "x"},
            [("opschorting.indicatie", "required"), ("opschorting.reden", "required")],
        ),
        ("verlenging", {"wrong_field": "x"}, [("verlenging.reden", "required"), ("verlenging.duur", "required")]),
        ("verlenging", {"reden": "Drukte", "duur": "zes weken"}, [("verlenging.duur", "invalid")]),
        (
            "processobject",
            {},
            [
                (f"processobject.{name}", "required")
                for name in ("datumkenmerk", "identificatie", "objecttype", "registratie")
            ],
        ),
    ],
)
def test_zrc_012_a_group_is_whole_or_absent(zgw, zaaktype, field, value, faults):
    assert codes(zgw.post("zaken/zaken", zaak_body(zaaktype, **{field: value}))) == faults
    assert new_zaak(zgw, zaaktype, **{field: None})[field] is None


def test_zrc_013_a_hoofdzaak_is_a_zaak_and_no_deelzaak(zgw, zaaktype):
    hoofdzaak = new_zaak(zgw, zaaktype)
    deelzaak = new_zaak(zgw, zaaktype, hoofdzaak=hoofdzaak["url"])
    assert deelzaak["hoofdzaak"] == hoofdzaak["url"]
    assert zgw.get(hoofdzaak["url"]).json()["deelzaken"] == [deelzaak["url"]]

    def refused(url):
        return codes(zgw.post("zaken/zaken", zaak_body(zaaktype, hoofdzaak=url)))

    assert refused(deelzaak["url"]) == [("hoofdzaak", "deelzaak-als-hoofdzaak")]
    assert refused(zaaktype.url) == [("hoofdzaak", "no_match")]
    assert refused("https://elders.example/zaaktypen/1") == [("hoofdzaak", "no_match")]
    assert refused(f"{ZAKEN}/{GONE}") == [("hoofdzaak", "bad-url")]


def test_zrc_014_who_pays_nothing_has_not_paid(zgw, zaaktype):
    day = "2026-01-05T00:00:00Z"
    answer = zgw.post("zaken/zaken", zaak_body(zaaktype, betalingsindicatie="nvt", laatsteBetaaldatum=day))
    assert codes(answer) == [("laatsteBetaaldatum", "betaling-nvt")]
    answer = zgw.post("zaken/zaken", zaak_body(zaaktype, laatsteBetaaldatum="2199-01-05T00:00:00Z"))
    assert codes(answer) == [("laatsteBetaaldatum", "future_not_allowed")]
    paid = new_zaak(zgw, zaaktype, betalingsindicatie="geheel", laatsteBetaaldatum=day)
    assert paid["betalingsindicatieWeergave"] == "De met de zaak gemoeide kosten zijn geheel betaald."
    assert paid["laatsteBetaaldatum"] == "2026-01-05T00:00:00.000000Z"


def test_zrc_015_products_are_those_of_the_zaaktype(zgw, zaaktype):
    good, wrong = "https://example.com/product/123", "https://example.com/product/999"
    answer = zgw.post("zaken/zaken", zaak_body(zaaktype, productenOfDiensten=[good, wrong]))
    assert codes(answer) == [("productenOfDiensten", "invalid-products-services")]
    assert new_zaak(zgw, zaaktype, productenOfDiensten=[good])["productenOfDiensten"] == [good]


def test_zrc_022_another_archiefstatus_needs_a_nominatie_and_a_date(zgw, zaaktype):
    answer = zgw.post("zaken/zaken", zaak_body(zaaktype, archiefstatus="gearchiveerd"))
    assert codes(answer) == [
        ("archiefnominatie", "archiefnominatie-not-set"),
        ("archiefactiedatum", "archiefactiedatum-not-set"),
    ]
    archived = {"archiefstatus": "gearchiveerd", "archiefnominatie": "vernietigen", "archiefactiedatum": "2031-01-01"}
    assert new_zaak(zgw, zaaktype, **archived)["archiefstatus"] == "gearchiveerd"


def test_everything_wrong_is_told_at_once(zgw, zaaktype):
    wrong = {
        "identificatie": new_zaak(zgw, zaaktype)["identificatie"],
        "zaaktype": "https://www.example.org",
        "communicatiekanaal": f"{KANALEN}/404",
        "hoofdzaak": zaaktype.url,
        "archiefstatus": "overgedragen",
    }
    answer = zgw.post("zaken/zaken", {**zaak_body(zaaktype), **wrong})
    assert codes(answer) == [
        ("identificatie", "identificatie-niet-uniek"),
        ("zaaktype", "bad-url"),
        ("communicatiekanaal", "bad-url"),
        ("hoofdzaak", "no_match"),
        ("archiefnominatie", "archiefnominatie-not-set"),
        ("archiefactiedatum", "archiefactiedatum-not-set"),
    ]
    answer = zgw.post("zaken/zaken", {"bronorganisatie": "123456789", "omschrijving": "x" * 81, "startdatum": "morgen"})
    assert codes(answer) == [
        ("bronorganisatie", "invalid"),
        ("omschrijving", "max_length"),
        ("zaaktype", "required"),
        ("verantwoordelijkeOrganisatie", "required"),
        ("startdatum", "invalid"),
    ]


def test_rights_go_by_zaaktype_and_confidentiality(zgw, zaaktype, other_zaaktype):
    opener = program_with(
        "loket-van-buiten",
        {
            "component": "zrc",
            "scopes": ["zaken.aanmaken", "zaken.lezen"],
            "type_id": zaaktype.id,
            "max_vertrouwelijkheidaanduiding": "intern",
        },
    )
    assert opener.post("zaken/zaken", zaak_body(zaaktype)).status_code == 201
    for body in (zaak_body(zaaktype, vertrouwelijkheidaanduiding="geheim"), zaak_body(other_zaaktype)):
        refused = opener.post("zaken/zaken", body)
        assert (refused.status_code, refused.json()["code"]) == (403, "permission_denied")
    reader = program_with("lezer", {"component": "zrc", "scopes": ["zaken.lezen"], "type_id": zaaktype.id})
    assert reader.post("zaken/zaken", {"niets": "goed"}).status_code == 403


def test_headers_for_places_are_asked(zgw, zaaktype):
    assert zgw.post("zaken/zaken", zaak_body(zaaktype), Content_Crs="EPSG:28992").status_code == 406
    assert zgw.post("zaken/zaken", zaak_body(zaaktype), Accept_Crs="").status_code == 412


def test_zaken_are_counted_as_they_come_go_and_move(zgw, zaaktype, other_zaaktype):
    def counted():
        rows = Zaakaantal.objects.values_list("zaaktype_id", "vertrouwelijkheidaanduiding", "aantal")
        return {(kind, level): amount for kind, level, amount in rows if amount}

    first = new_zaak(zgw, zaaktype)
    new_zaak(zgw, zaaktype)
    assert counted() == {(zaaktype.id, "openbaar"): 2}
    moved = {"zaaktype": other_zaaktype.url, "vertrouwelijkheidaanduiding": "geheim"}
    assert zgw.patch(first["url"], moved).status_code == 200
    assert counted() == {(zaaktype.id, "openbaar"): 1, (other_zaaktype.id, "geheim"): 1}
    assert zgw.delete(first["url"]).status_code == 204
    assert counted() == {(zaaktype.id, "openbaar"): 1}
    assert zgw.get("zaken/zaken").json()["count"] == 1


def test_the_trail_tells_who_opened_it(zgw, zaaktype):
    zaak = zgw.post("zaken/zaken", zaak_body(zaaktype), X_Audit_Toelichting="Aan de balie").json()
    [line] = zgw.get(f"{zaak['url']}/audittrail").json()
    assert (line["actie"], line["resource"], line["resultaat"], line["toelichting"]) == (
        "create",
        "zaak",
        201,
        "Aan de balie",
    )
    assert line["hoofdObject"] == line["resourceUrl"] == zaak["url"]
    assert line["resourceWeergave"] == f"{RSIN} - {zaak['identificatie']}"
    assert line["wijzigingen"] == {"oud": None, "nieuw": zaak}


def test_the_team_that_the_zaaktype_names_gets_the_zaak(town, zgw):
    for verantwoordelijke, team in (("Vergunningen", "vergunningen"), ("zorg", "zorg"), ("Team Nergens", None)):
        zaaktype = published_zaaktype(verantwoordelijke=verantwoordelijke)
        zaak = new_zaak(zgw, zaaktype)
        assert Zaak.objects.get(id=zaak["uuid"]).team_id == team
        assert "team" not in zaak


def test_one_request_does_not_make_us_knock_a_thousand_times(zgw, zaaktype, monkeypatch):
    asked = []
    monkeypatch.setattr(around, "fetch", lambda url: asked.append(url) or {})
    urls = [f"https://zaken.example/zaken/{number}" for number in (*range(30), 0)]
    made = new_zaak(zgw, zaaktype, relevanteAndereZaken=[{"url": each, "aardRelatie": "vervolg"} for each in urls])
    assert [each["url"] for each in made["relevanteAndereZaken"]] == urls
    assert asked == urls[: around.MOST_FETCHED]


def test_more_relations_than_anybody_has(zgw, zaaktype):
    related = [{"url": "https://zaken.example/zaken/1", "aardRelatie": "vervolg"}] * 1001
    answer = zgw.post("zaken/zaken", zaak_body(zaaktype, relevanteAndereZaken=related))
    assert codes(answer) == [("relevanteAndereZaken", "max_length")]
