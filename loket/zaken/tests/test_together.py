"""Several calls as one: all of it happens, or nothing (zrc-034)."""

import pytest

from loket.examples.zgw import program_with
from loket.zaken.models import GereserveerdNummer, Resultaat, Rol, Status, Zaak
from loket.zaken.tests.calls import END, RSIN, codes, document_in, new_zaak, zaak_body


@pytest.fixture
def zaak(zgw, zaaktype):
    return new_zaak(zgw, zaaktype)


def status(statustype, at=END):
    return {"statustype": str(statustype), "datumStatusGezet": at}


def rol(roltype, naam="Jan"):
    return {
        "betrokkeneType": "natuurlijk_persoon",
        "roltype": str(roltype),
        "roltoelichting": "Aanvrager",
        "betrokkeneIdentificatie": {"geslachtsnaam": naam},
    }


def test_zaak_afsluiten(zgw, zaaktype, zaak):
    body = {
        "zaak": {"toelichting": "Klaar"},
        "resultaat": {"resultaattype": str(zaaktype.resultaattypen[0])},
        "status": status(zaaktype.eindstatustype),
    }
    done = zgw.post(f"zaken/zaak_afsluiten/{zaak['uuid']}", body)
    assert done.status_code == 200, done.json()
    told = done.json()
    assert told["zaak"] == zgw.get(zaak["url"]).json()
    assert (told["zaak"]["einddatum"], told["zaak"]["toelichting"]) == ("2026-02-02", "Klaar")
    assert told["resultaat"]["url"] == told["zaak"]["resultaat"]
    assert told["status"]["url"] == told["zaak"]["status"]
    actions = [(each["resource"], each["actie"]) for each in zgw.get(f"{zaak['url']}/audittrail").json()]
    assert actions == [
        ("zaak", "create"),
        ("zaak", "partial_update"),
        ("resultaat", "create"),
        ("status", "create"),
    ]


def test_when_one_part_is_refused_nothing_happens(zgw, zaaktype, other_zaaktype, zaak):
    body = {
        "zaak": {"toelichting": "Klaar"},
        "resultaat": {"resultaattype": str(zaaktype.resultaattypen[0])},
        "status": status(other_zaaktype.eindstatustype),
    }
    way = f"zaken/zaak_afsluiten/{zaak['uuid']}"
    assert codes(zgw.post(way, body)) == [("status.nonFieldErrors", "zaaktype-mismatch")]
    assert zgw.get(zaak["url"]).json() == zaak
    assert Resultaat.objects.count() == 0
    assert codes(zgw.post(way, {"zaak": {}})) == [("resultaat", "required"), ("status", "required")]
    assert codes(zgw.post(way, {**body, "zaak": {"startdatum": "x"}})) == [("zaak.startdatum", "invalid")]
    assert zgw.post("zaken/zaak_afsluiten/019e0000-0000-7000-8000-000000000000", body).status_code == 404


def test_who_may_not_change_a_zaak_may_not_close_it_so(zgw, zaaktype, zaak):
    half = program_with("alleen-status", {"component": "zrc", "scopes": ["zaken.statussen.toevoegen"]})
    assert half.post(f"zaken/zaak_afsluiten/{zaak['uuid']}", {}).status_code == 403


def test_zaak_bijwerken_puts_rollen_in_the_place_of_the_others(zgw, zaaktype, zaak):
    way = f"zaken/zaak_bijwerken/{zaak['uuid']}"
    first = {"rollen": [rol(zaaktype.roltype), rol(zaaktype.roltypen["belanghebbende"], "Piet")]}
    made = zgw.post(way, {**first, "status": status(zaaktype.statustypen[0])})
    assert made.status_code == 200, made.json()
    kept = made.json()["rollen"][0]
    again = {
        "zaak": {"omschrijving": "Anders"},
        "rollen": [{**rol(zaaktype.roltype, "Joan"), "uuid": kept["uuid"]}],
        "status": status(zaaktype.statustypen[1], "2026-02-03T12:00:00Z"),
    }
    told = zgw.post(way, again).json()
    assert [each["url"] for each in told["rollen"]] == told["zaak"]["rollen"] == [kept["url"]]
    assert told["rollen"][0]["betrokkeneIdentificatie"]["geslachtsnaam"] == "Joan"
    assert told["zaak"]["omschrijving"] == "Anders"
    zgw.post(way, {"status": status(zaaktype.statustypen[1], "2026-02-04T12:00:00Z")})
    assert Rol.objects.count() == 1  # not named, not touched
    changed = zgw.post(way, {"zaak": {"omschrijving": "Zonder status"}, "rollen": []})
    assert (changed.status_code, set(changed.json())) == (200, {"zaak", "rollen"})


def test_zaak_registreren(zgw, zaaktype, zaak):
    document = document_in(zaak, zaaktype)
    body = {
        "zaak": zaak_body(zaaktype),
        "rollen": [rol(zaaktype.roltype)],
        "zaakinformatieobjecten": [
            {"informatieobject": f"http://testserver/documenten/api/v1/enkelvoudiginformatieobjecten/{document.id}"}
        ],
        "zaakobjecten": [{"objectType": "pand", "objectIdentificatie": {"identificatie": "0373100000000001"}}],
        "status": status(zaaktype.statustypen[0]),
    }
    made = zgw.post("zaken/zaak_registreren", body)
    assert made.status_code == 201, made.json()
    told = made.json()
    for many in ("rollen", "zaakinformatieobjecten", "zaakobjecten"):
        assert [each["url"] for each in told[many]] == told["zaak"][many]
    assert told["zaak"]["status"] == told["status"]["url"]

    wrong = {**body, "rollen": [rol(zaaktype.roltype), rol(zaaktype.roltype)]}
    assert codes(zgw.post("zaken/zaak_registreren", wrong)) == [("rollen.1.roltype", "max-occurences")]
    assert codes(zgw.post("zaken/zaak_registreren", {**body, "zaak": {}}))[0] == ("zaak.bronorganisatie", "required")
    assert (Zaak.objects.count(), Status.objects.count()) == (2, 1)


def test_zaak_opschorten_and_zaak_verlengen(zgw, zaaktype, zaak):
    stands = {
        "zaak": {"opschorting": {"indicatie": True, "reden": "Advies"}},
        "status": status(zaaktype.statustypen[0]),
    }
    told = zgw.post(f"zaken/zaak_opschorten/{zaak['uuid']}", stands)
    assert told.status_code == 200, told.json()
    assert told.json()["zaak"]["opschorting"] == stands["zaak"]["opschorting"]
    longer = {"zaak": {"verlenging": {"reden": "Drukte", "duur": "P2W"}}, "status": status(zaaktype.statustypen[1])}
    told = zgw.post(f"zaken/zaak_verlengen/{zaak['uuid']}", longer).json()
    assert told["zaak"]["verlenging"] == longer["zaak"]["verlenging"]
    assert codes(zgw.post(f"zaken/zaak_verlengen/{zaak['uuid']}", {**longer, "zaak": {"verlenging": {}}})) == [
        ("zaak.verlenging.reden", "required"),
        ("zaak.verlenging.duur", "required"),
    ]


@pytest.mark.parametrize("path", ["zaaknummer_reserveren", "reserveer_zaaknummer"])
def test_numbers_are_promised_and_used(zgw, zaaktype, path):
    one = zgw.post(f"zaken/{path}", {"bronorganisatie": RSIN})
    assert one.status_code == 201
    number = one.json()["zaaknummer"]
    more = zgw.post(f"zaken/{path}", {"bronorganisatie": RSIN, "aantal": 3}).json()
    assert len({each["zaaknummer"] for each in more} | {number}) == 4
    assert GereserveerdNummer.objects.filter(bronorganisatie=RSIN).count() == 4
    assert new_zaak(zgw, zaaktype, identificatie=number)["identificatie"] == number
    assert new_zaak(zgw, zaaktype)["identificatie"] not in {each["zaaknummer"] for each in more}
    assert codes(zgw.post(f"zaken/{path}", {"bronorganisatie": "1", "aantal": 0})) == [
        ("bronorganisatie", "invalid-length"),
        ("aantal", "min_value"),
    ]


def test_more_parts_than_one_request_may_bring(zgw, zaaktype, zaak):
    many = {"rollen": [rol(zaaktype.roltype)] * 501}
    assert codes(zgw.post(f"zaken/zaak_bijwerken/{zaak['uuid']}", many)) == [("rollen", "max_length")]
