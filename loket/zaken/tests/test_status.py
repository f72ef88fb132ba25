"""A zaak goes its way by statuses, ends, and opens again: zrc-007, 008, 008b, 016, 020, 033."""

import pytest
from django.utils import timezone

from loket.documenten.models import Document
from loket.examples.zgw import program_with
from loket.kernel.audit import history_of
from loket.zaken.models import Rol
from loket.zaken.tests.calls import END, close, codes, document_in, new_zaak, set_resultaat, set_status, statements
from loket.zaken.tests.parts import GONE

ZAKEN = "http://testserver/zaken/api/v1"


@pytest.fixture
def zaak(zgw, zaaktype):
    return new_zaak(zgw, zaaktype)


def program(name, *scopes, zaaktype):
    return program_with(name, {"component": "zrc", "scopes": list(scopes), "type_id": zaaktype.id})


def test_a_status_is_set_and_told(zgw, zaaktype, zaak):
    set_status(zgw, zaak, zaaktype.statustypen[0], "2026-01-05T12:00:00Z")
    with statements(10):
        made = set_status(zgw, zaak, zaaktype.statustypen[1])
    assert made.status_code == 201, made.json()
    status = made.json()
    assert (status["zaak"], status["statustype"]) == (zaak["url"], str(zaaktype.statustypen[1]))
    assert (status["indicatieLaatstGezetteStatus"], status["zaakinformatieobjecten"]) == (True, [])
    with statements(4):
        assert zgw.get(status["url"]).json() == status
    assert zgw.get(zaak["url"]).json()["status"] == status["url"]
    for method in (zgw.put, zgw.patch):
        assert method(status["url"], status).status_code == 405
    assert zgw.delete(status["url"]).status_code == 405


def test_the_latest_by_its_moment_is_the_status_of_the_zaak(zgw, zaaktype, zaak):
    later = set_status(zgw, zaak, zaaktype.statustypen[1], "2026-01-08T12:00:00Z").json()
    earlier = set_status(zgw, zaak, zaaktype.statustypen[0], "2026-01-07T12:00:00Z").json()
    assert earlier["indicatieLaatstGezetteStatus"] is False
    assert zgw.get(zaak["url"]).json()["status"] == later["url"]
    asked = {"zaak": zaak["url"], "indicatieLaatstGezetteStatus": "true"}
    assert [each["url"] for each in zgw.get("zaken/statussen", asked).json()["results"]] == [later["url"]]


@pytest.mark.parametrize("many", [1, 3])
def test_statuses_are_listed(zgw, zaaktype, zaak, many):
    for number in range(many):
        set_status(zgw, zaak, zaaktype.statustypen[0], f"2026-01-0{number + 1}T12:00:00Z")
    with statements(5):
        found = zgw.get("zaken/statussen", {"zaak": zaak["url"], "statustype": str(zaaktype.statustypen[0])}).json()
    assert found["count"] == len(found["results"]) == many


def test_what_is_wrong_with_a_status_is_told_at_once(zgw, zaaktype, other_zaaktype, zaak):
    def refused(**changes):
        body = {"zaak": zaak["url"], "statustype": str(zaaktype.statustypen[0]), "datumStatusGezet": END}
        return codes(zgw.post("zaken/statussen", {**body, **changes}))

    other = str(other_zaaktype.statustypen[0])
    assert refused(statustype=other) == [("nonFieldErrors", "zaaktype-mismatch")]  # zrc-016
    assert refused(zaak=f"{ZAKEN}/zaken/{GONE}") == [("zaak", "bad-url")]
    assert refused(statustype=f"{other}x") == [("statustype", "bad-url")]
    assert refused(statustype=zaaktype.url) == [("statustype", "invalid-resource")]
    assert refused(gezetdoor=zaak["url"], datumStatusGezet="2199-01-01T00:00:00Z", statustype=other) == [
        ("datumStatusGezet", "date-in-future"),
        ("gezetdoor", "invalid-resource"),
        ("nonFieldErrors", "zaaktype-mismatch"),
    ]


def test_who_sets_a_status_has_a_rol_in_the_zaak(zgw, zaaktype, zaak):
    def rol_of(zaak):
        return Rol.objects.create(
            zaak_id=zaak["uuid"],
            betrokkene_type="medewerker",
            roltype_id=zaaktype.roltype.id,
            omschrijving="Behandelaar",
            omschrijving_generiek="behandelaar",
            registratiedatum=timezone.now(),
        )

    def body(rol):
        statustype = str(zaaktype.statustypen[0])
        door = f"{ZAKEN}/rollen/{rol.id}"
        return {"zaak": zaak["url"], "statustype": statustype, "datumStatusGezet": END, "gezetdoor": door}

    stranger, mine = rol_of(new_zaak(zgw, zaaktype)), rol_of(zaak)
    assert codes(zgw.post("zaken/statussen", body(stranger))) == [("gezetdoor", "zaak-mismatch")]
    assert zgw.post("zaken/statussen", body(mine)).json()["gezetdoor"] == f"{ZAKEN}/rollen/{mine.id}"


def test_zrc_008b_who_may_only_open_zaken_sets_one_status(zgw, zaaktype, zaak):
    opener = program("opent", "zaken.aanmaken", zaaktype=zaaktype)
    assert set_status(opener, zaak, zaaktype.statustypen[0]).status_code == 201
    assert set_status(opener, zaak, zaaktype.statustypen[1]).status_code == 403
    adder = program("zet", "zaken.statussen.toevoegen", zaaktype=zaaktype)
    assert set_status(adder, zaak, zaaktype.statustypen[1]).status_code == 201
    assert (
        set_status(program("leest", "zaken.lezen", zaaktype=zaaktype), zaak, zaaktype.statustypen[1]).status_code == 403
    )


def test_zrc_007_the_end_status_closes_a_zaak_that_has_a_resultaat(zgw, zaaktype, zaak):
    assert codes(set_status(zgw, zaak, zaaktype.eindstatustype)) == [("nonFieldErrors", "resultaat-does-not-exist")]
    set_resultaat(zgw, zaak, zaaktype.resultaattypen[0])
    with statements(10):
        ended = set_status(zgw, zaak, zaaktype.eindstatustype, "2026-02-02T23:30:00Z")
    assert ended.status_code == 201
    closed = zgw.get(zaak["url"]).json()
    assert (closed["einddatum"], closed["status"]) == ("2026-02-03", ended.json()["url"])  # the day in Amsterdam
    assert (closed["archiefnominatie"], closed["archiefactiedatum"]) == ("vernietigen", "2031-02-03")
    assert [each.kind for each in history_of("zaken", zaak["uuid"])] == [
        "zaken.ZaakClosed",
        "zaken.StatusSet",
        "zaken.ResultaatSet",
        "zaken.ZaakOpened",
    ]


def test_zrc_007_documents_know_their_rights_and_are_not_being_edited(zgw, zaaktype, zaak):
    set_resultaat(zgw, zaak, zaaktype.resultaattypen[0])
    document = document_in(zaak, zaaktype, indicatie_gebruiksrecht=None, lock_hash="x")
    assert codes(set_status(zgw, zaak, zaaktype.eindstatustype)) == [
        ("nonFieldErrors", "indicatiegebruiksrecht-unset"),
        ("nonFieldErrors", "informatieobject-locked"),
    ]
    Document.objects.filter(id=document.id).update(indicatie_gebruiksrecht=True, lock_hash="")
    assert set_status(zgw, zaak, zaaktype.eindstatustype).status_code == 201


def test_zrc_007_deelzaken_go_first_where_the_town_says_so(zgw, zaaktype, zaak, settings):
    deelzaak = new_zaak(zgw, zaaktype, hoofdzaak=zaak["url"])
    settings.ZGW_DEELZAKEN_FIRST = True
    set_resultaat(zgw, zaak, zaaktype.resultaattypen[0])
    assert codes(set_status(zgw, zaak, zaaktype.eindstatustype)) == [("nonFieldErrors", "deelzaken-not-closed")]
    close(zgw, deelzaak, zaaktype)
    assert set_status(zgw, zaak, zaaktype.eindstatustype).status_code == 201
    assert codes(set_status(zgw, deelzaak, zaaktype.statustypen[0])) == [("nonFieldErrors", "hoofdzaak-closed")]
    settings.ZGW_DEELZAKEN_FIRST = False
    assert set_status(zgw, deelzaak, zaaktype.statustypen[0]).status_code == 201


def test_zrc_008_another_status_opens_it_again(zgw, zaaktype, zaak):
    close(zgw, zaak, zaaktype)
    usual = program("zonder-heropenen", "zaken.statussen.toevoegen", "zaken.lezen", zaaktype=zaaktype)
    assert set_status(usual, zaak, zaaktype.statustypen[1]).status_code == 403
    opener = program("met-heropenen", "zaken.heropenen", "zaken.lezen", zaaktype=zaaktype)
    assert set_status(opener, zaak, zaaktype.statustypen[1], "2026-01-20T12:00:00Z").status_code == 201
    opened = zgw.get(zaak["url"]).json()
    assert [opened[name] for name in ("einddatum", "archiefactiedatum", "archiefnominatie")] == [None, None, None]
    assert history_of("zaken", zaak["uuid"])[0].kind == "zaken.ZaakReopened"

    assert set_status(zgw, zaak, zaaktype.eindstatustype, "2026-03-02T12:00:00Z").status_code == 201
    again = zgw.get(zaak["url"]).json()
    assert (again["einddatum"], again["archiefactiedatum"]) == ("2026-03-02", "2031-03-02")


def test_an_end_after_the_end_counts(zgw, zaaktype, zaak):
    close(zgw, zaak, zaaktype)
    assert set_status(zgw, zaak, zaaktype.eindstatustype, "2026-03-02T12:00:00Z").status_code == 201
    again = zgw.get(zaak["url"]).json()
    assert (again["einddatum"], again["archiefactiedatum"]) == ("2026-03-02", "2031-03-02")


def test_zrc_033_a_zaak_has_one_resultaat(zgw, zaaktype, other_zaaktype, zaak):
    made = set_resultaat(zgw, zaak, zaaktype.resultaattypen[0])
    assert made.status_code == 201
    resultaat = made.json()
    with statements(4):
        assert zgw.get(resultaat["url"]).json() == resultaat
    assert zgw.get(zaak["url"]).json()["resultaat"] == resultaat["url"]
    assert codes(set_resultaat(zgw, zaak, zaaktype.resultaattypen[0])) == [("zaak", "unique")]
    assert codes(set_resultaat(zgw, zaak, other_zaaktype.resultaattypen[0])) == [("zaak", "unique")]
    other = new_zaak(zgw, zaaktype)
    assert codes(set_resultaat(zgw, other, other_zaaktype.resultaattypen[0])) == [
        ("nonFieldErrors", "zaaktype-mismatch")  # zrc-020
    ]
    assert codes(set_resultaat(zgw, other, zaaktype.url)) == [("resultaattype", "invalid-resource")]
    moved = zgw.patch(resultaat["url"], {"zaak": other["url"]})
    assert codes(moved) == [("zaak", "wijzigen-niet-toegelaten")]


def test_a_resultaat_changes_and_goes(zgw, zaaktype, zaak):
    resultaat = set_resultaat(zgw, zaak, zaaktype.resultaattypen[0]).json()
    changed = zgw.patch(resultaat["url"], {"toelichting": "Na overleg"})
    assert changed.json() == {**resultaat, "toelichting": "Na overleg"}
    other = str(zaaktype.resultaattypen[1])
    assert zgw.put(resultaat["url"], {**resultaat, "resultaattype": other}).json()["resultaattype"] == other
    found = zgw.get("zaken/resultaten", {"zaak": zaak["url"], "resultaattype": other}).json()
    assert found["count"] == 1
    assert zgw.delete(resultaat["url"]).status_code == 204
    assert zgw.get(resultaat["url"]).status_code == 404
    actions = [(each["resource"], each["actie"]) for each in zgw.get(f"{zaak['url']}/audittrail").json()]
    assert actions[1:] == [
        ("resultaat", "create"),
        ("resultaat", "partial_update"),
        ("resultaat", "update"),
        ("resultaat", "destroy"),
    ]


def test_a_resultaat_of_a_closed_zaak_is_for_who_may_force(zgw, zaaktype, zaak):
    closed = close(zgw, zaak, zaaktype)
    resultaat = zgw.get(closed["resultaat"]).json()
    usual = program("gewoon-bijwerken", "zaken.bijwerken", "zaken.lezen", zaaktype=zaaktype)
    assert set_resultaat(usual, zaak, zaaktype.resultaattypen[0]).status_code == 403
    assert usual.put(resultaat["url"], resultaat).status_code == 403
    assert usual.patch(resultaat["url"], {"toelichting": "x"}).status_code == 403
    assert usual.delete(resultaat["url"]).status_code == 403
    assert codes(set_resultaat(zgw, zaak, zaaktype.resultaattypen[0])) == [("zaak", "unique")]
    other = {"resultaattype": str(zaaktype.resultaattypen[1])}  # kept one year
    assert zgw.patch(resultaat["url"], other).status_code == 200
    assert zgw.get(zaak["url"]).json()["archiefactiedatum"] == "2027-02-02"


def test_a_substatus_is_a_step_within_a_status(zgw, zaaktype, zaak):
    status = set_status(zgw, zaak, zaaktype.statustypen[0]).json()
    body = {"zaak": zaak["url"], "omschrijving": "Wij bellen u morgen", "doelgroep": "betrokkenen"}
    made = zgw.post("zaken/substatussen", body)
    assert made.status_code == 201, made.json()
    assert made.json()["status"] == status["url"]
    other = set_status(zgw, new_zaak(zgw, zaaktype), zaaktype.statustypen[0]).json()
    assert codes(zgw.post("zaken/substatussen", {**body, "status": other["url"]})) == [("status", "zaak-mismatch")]
    assert codes(zgw.post("zaken/substatussen", {**body, "omschrijving": ""})) == [("omschrijving", "blank")]
    assert zgw.get("zaken/substatussen", {"zaak": zaak["url"], "doelgroep": "betrokkenen"}).json()["count"] == 1
