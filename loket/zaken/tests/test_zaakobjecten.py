"""What a zaak is about."""

import pytest
from django.db import connection

from loket.outside.bronnen import NotFetched
from loket.zaken.commands import address
from loket.zaken.models import ObjectType, Zaakobject
from loket.zaken.schemas.zaakobject import ONLY_BY_ADDRESS, STRUCTS
from loket.zaken.tests.betrokkenen import ADRES, KINDS, PERSOON
from loket.zaken.tests.parts import BSN, GONE, closed_zaak_of, denied, faults, program, url_of, zaak_of
from loket.zgw.models import Wijziging

WOZ_OBJECT = {
    "wozObjectNummer": "037300000001",
    "aanduidingWozObject": {
        **{name: value for name, value in ADRES.items() if name != "inpLocatiebeschrijving"},
        "locatieOmschrijving": "naast de molen",
    },
}
GEBOUW = {
    "identificatie": "0373100000000001",
    "adresAanduidingGrp": {
        "numIdentificatie": "0373200000000001",
        "oaoIdentificatie": "1",
        "wplWoonplaatsNaam": "Bergen",
        "gorOpenbareRuimteNaam": "Dorpsstraat",
        "aoaPostcode": "1861KA",
        "aoaHuisnummer": 4,
        "aoaHuisletter": "",
        "aoaHuisnummertoevoeging": "",
        "ogoLocatieAanduiding": "",
    },
}
KADASTER = {"kadastraleIdentificatie": "BGN00A1", "kadastraleAanduiding": "Bergen A 1"}
OBJECTS = {
    "adres": {
        "identificatie": "0373200000000001",
        "wplWoonplaatsNaam": "Bergen",
        "gorOpenbareRuimteNaam": "Dorpsstraat",
        "huisnummer": 4,
        "huisletter": "",
        "huisnummertoevoeging": "",
        "postcode": "1861KA",
    },
    "buurt": {"buurtCode": "01", "buurtNaam": "Centrum", "gemGemeenteCode": "0373", "wykWijkCode": "02"},
    "gemeente": {"gemeenteNaam": "Bergen (NH)", "gemeenteCode": "0373"},
    "gemeentelijke_openbare_ruimte": {"identificatie": "1", "openbareRuimteNaam": "Plein"},
    "huishouden": {"nummer": "1", "isGehuisvestIn": GEBOUW},
    "inrichtingselement": {"type": "paal", "identificatie": "LP-12", "naam": "Lantaarnpaal"},
    "kadastrale_onroerende_zaak": KADASTER,
    "kunstwerkdeel": {"type": "steiger", "identificatie": "1", "naam": "Steiger"},
    "maatschappelijke_activiteit": {"kvkNummer": "12345678", "handelsnaam": "De Vries"},
    "openbare_ruimte": {"identificatie": "1", "wplWoonplaatsNaam": "Bergen", "gorOpenbareRuimteNaam": "Plein"},
    "overige": {"overigeData": {"kleur": "rood", "maten": [1, 2.5], "diep": {"er": None}}},
    "pand": {"identificatie": "0373100000000001"},
    "spoorbaandeel": {"type": "smalspoor", "identificatie": "1", "naam": ""},
    "terrein_gebouwd_object": GEBOUW,
    "terreindeel": {"type": "grasland", "identificatie": "1", "naam": ""},
    "waterdeel": {"typeWaterdeel": "zee", "identificatie": "1", "naam": "Noordzee"},
    "wegdeel": {"type": "fietspad", "identificatie": "1", "naam": ""},
    "wijk": {"wijkCode": "02", "wijkNaam": "Schoorl", "gemGemeenteCode": "0373"},
    "woonplaats": {"identificatie": "1001", "woonplaatsNaam": "Bergen"},
    "woz_deelobject": {"nummerWozDeelObject": "1", "isOnderdeelVan": WOZ_OBJECT},
    "woz_object": WOZ_OBJECT,
    "woz_waarde": {"waardepeildatum": "20260101", "isVoor": WOZ_OBJECT},
    "zakelijk_recht": {
        "identificatie": "1",
        "avgAard": "Eigendom",
        "heeftBetrekkingOp": KADASTER,
        "heeftAlsGerechtigde": {
            "natuurlijkPersoon": PERSOON,
            "nietNatuurlijkPersoon": KINDS["niet_natuurlijk_persoon"],
        },
    },
    **KINDS,
}


@pytest.fixture
def away(monkeypatch):
    """Other organisations: their addresses that answer, with JSON or with something else."""
    pages = {"https://bag.example/panden/1": None, "https://web.example/pagina": "invalid-resource"}

    def fetch(url):
        if url not in pages or pages[url]:
            raise NotFetched(pages.get(url, "bad-url"), "Geen antwoord.")
        return {}

    monkeypatch.setattr(address, "fetch", fetch)


def body(zaak, kind="pand", /, **changes):
    overige = {"objectTypeOverige": "boom"} if kind == "overige" else {}
    return {
        "zaak": url_of(zaak),
        "objectType": kind,
        "objectIdentificatie": OBJECTS.get(kind),
        "relatieomschrijving": "Hier gaat het over",
        **overige,
        **changes,
    }


def test_every_kind_of_object_is_tried_here():
    assert set(OBJECTS) | set(ONLY_BY_ADDRESS) == set(ObjectType.values)
    assert set(STRUCTS) == set(OBJECTS)


@pytest.mark.parametrize("kind", OBJECTS)
def test_each_kind_of_object_comes_back_as_it_was_sent(zgw, zaak, kind):
    made = zgw.post("zaken/zaakobjecten", body(zaak, kind))
    assert made.status_code == 201, made.content
    assert made.json()["objectIdentificatie"] == OBJECTS[kind]
    assert zgw.get(made["Location"]).json() == made.json()


@pytest.mark.parametrize("kind", ONLY_BY_ADDRESS)
def test_some_kinds_are_only_known_by_their_address(zgw, zaak, away, kind):
    sent = body(zaak, kind, object="https://bag.example/panden/1")
    told = zgw.post("zaken/zaakobjecten", sent).json()
    assert (told["object"], told["objectIdentificatie"]) == (sent["object"], None)


def test_what_is_not_told_is_empty(zgw, zaak):
    told = zgw.post("zaken/zaakobjecten", body(zaak)).json()
    del told["url"], told["uuid"]
    assert told == {
        "zaak": url_of(zaak),
        "object": "",
        "zaakobjecttype": "",
        "objectType": "pand",
        "objectTypeOverige": "",
        "objectTypeOverigeDefinitie": None,
        "relatieomschrijving": "Hier gaat het over",
        "objectIdentificatie": {"identificatie": "0373100000000001"},
    }


def test_a_type_of_our_catalogue_and_a_definition_elsewhere_are_kept(zgw, zaak, zaaktype, away):
    more = {
        "zaakobjecttype": zaaktype.zaakobjecttype.url,
        "object": "https://bag.example/panden/1",
        "objectTypeOverigeDefinitie": {
            "url": "https://objecttypen.example/1",
            "schema": ".jsonSchema",
            "objectData": ".record.data",
        },
    }
    told = zgw.post("zaken/zaakobjecten", body(zaak, "overige", **more)).json()
    assert {name: told[name] for name in more} == more


@pytest.mark.parametrize("kind", ["natuurlijk_persoon", "zakelijk_recht"])
def test_a_bsn_is_nowhere_in_the_database_as_it_is(zgw, zaak, kind):
    made = zgw.post("zaken/zaakobjecten", body(zaak, kind)).json()
    changed = zgw.patch(made["url"], {"relatieomschrijving": "Anders"})
    assert changed.json()["objectIdentificatie"] == OBJECTS[kind]
    with connection.cursor() as cursor:
        for table in (Zaakobject._meta.db_table, Wijziging._meta.db_table):
            cursor.execute(f"SELECT string_agg(row_to_json(t)::text, '') FROM {table} t")
            [(text,)] = cursor.fetchall()
            assert made["uuid"] in text
            assert BSN not in text


# -- zrc-032 ----------------------------------------------------------------------------------------------------------


def test_an_object_must_be_named(zgw, zaak):
    sent = body(zaak, objectIdentificatie=None)
    assert faults(zgw.post("zaken/zaakobjecten", sent)) == [("nonFieldErrors", "invalid-zaakobject")]


@pytest.mark.parametrize(
    ("kind", "overige", "code"),
    [("overige", "", "missing-object-type-overige"), ("pand", "boom", "invalid-object-type-overige-usage")],
)
def test_only_another_kind_says_of_which_kind_it_is(zgw, zaak, kind, overige, code):
    sent = body(zaak, kind, objectTypeOverige=overige)
    assert faults(zgw.post("zaken/zaakobjecten", sent)) == [("nonFieldErrors", code)]


def test_every_fault_in_the_struct_is_told_at_once(zgw, zaak):
    sent = body(zaak, objectType="adres", objectIdentificatie={"huisnummer": "vier"}, objectTypeOverige="Een Boom")
    assert faults(zgw.post("zaken/zaakobjecten", sent)) == [
        ("objectTypeOverige", "invalid"),
        ("objectIdentificatie.identificatie", "required"),
        ("objectIdentificatie.wplWoonplaatsNaam", "required"),
        ("objectIdentificatie.gorOpenbareRuimteNaam", "required"),
        ("objectIdentificatie.huisnummer", "invalid"),
    ]


def test_the_zaakobjecttype_is_one_of_the_zaaktype(zgw, zaak, other_zaaktype):
    sent = body(zaak, zaakobjecttype=other_zaaktype.zaakobjecttype.url)
    assert faults(zgw.post("zaken/zaakobjecten", sent)) == [("nonFieldErrors", "zaaktype-mismatch")]
    sent = body(zaak, zaakobjecttype=f"http://testserver/catalogi/api/v1/zaakobjecttypen/{GONE}")
    assert faults(zgw.post("zaken/zaakobjecten", sent)) == [("zaakobjecttype", "bad-url")]


@pytest.mark.parametrize("method", ["put", "patch"])
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("zaak", f"http://testserver/zaken/api/v1/zaken/{GONE}"),
        ("object", "https://bag.example/panden/1"),
        ("objectType", "terreindeel"),
    ],
)
def test_between_what_it_is_does_not_change(zgw, zaak, method, field, value):
    made = zgw.post("zaken/zaakobjecten", body(zaak)).json()
    changes = {field: value} | ({"objectIdentificatie": OBJECTS["terreindeel"]} if field == "objectType" else {})
    sent = {**made, **changes} if method == "put" else changes
    assert faults(getattr(zgw, method)(made["url"], sent)) == [(field, "wijzigen-niet-toegelaten")]


def test_what_is_told_of_it_changes(zgw, zaak):
    made = zgw.post("zaken/zaakobjecten", body(zaak)).json()
    new = {"relatieomschrijving": "Hoort erbij", "objectIdentificatie": {"identificatie": "2"}}
    assert zgw.patch(made["url"], new).json() == {**made, **new}
    assert zgw.put(made["url"], made).json() == made
    actions = Wijziging.objects.filter(hoofd_id=zaak.id).order_by("id").values_list("actie", flat=True)
    assert list(actions) == ["create", "partial_update", "update"]


# -- Addresses --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://elders.example/1", "bad-url"),
        ("http://testserver/zaken/api/v1/zaken/xyz", "bad-url"),
        (f"http://testserver/zaken/api/v1/zaken/{GONE}", "bad-url"),
        ("geen adres", "bad-url"),
    ],
)
def test_an_address_must_answer(zgw, zaak, away, url, code):
    sent = body(zaak, object=url)
    assert faults(zgw.post("zaken/zaakobjecten", sent)) == [("object", code)]


@pytest.mark.parametrize("url", ["https://bag.example/panden/1", "https://web.example/pagina"])
def test_whatever_an_address_answers_is_good(zgw, zaak, away, url):
    assert zgw.post("zaken/zaakobjecten", body(zaak, object=url)).status_code == 201


def test_something_of_ours_is_looked_up_without_going_anywhere(zgw, zaak, zaaktype):
    sent = body(zaak, "besluit", object=url_of(zaak_of(zaaktype)))
    assert zgw.post("zaken/zaakobjecten", sent).status_code == 201


def test_who_may_not_write_does_not_make_us_go_anywhere(zgw, zaaktype, monkeypatch):
    monkeypatch.setattr(address, "fetch", lambda url: pytest.fail("we went there"))
    usual = program("gewoon", zaaktype, "zaken.bijwerken")
    assert denied(usual.post("zaken/zaakobjecten", body(closed_zaak_of(zaaktype), object="https://bag.example/1")))


# -- Rights and lists -------------------------------------------------------------------------------------------------


def test_on_a_closed_zaak_only_geforceerd_bijwerken_will_do(zgw, zaaktype):
    zaak = closed_zaak_of(zaaktype)
    made = zgw.post("zaken/zaakobjecten", body(zaak)).json()
    usual = program("gewoon", zaaktype, "zaken.lezen", "zaken.aanmaken", "zaken.bijwerken", "zaken.verwijderen")
    assert denied(usual.post("zaken/zaakobjecten", body(zaak)))
    assert denied(usual.put(made["url"], made))
    assert denied(usual.patch(made["url"], {"relatieomschrijving": "x"}))
    assert denied(usual.delete(made["url"]))
    assert zgw.delete(made["url"]).status_code == 204


@pytest.mark.parametrize(
    ("scope", "post", "put", "delete"),
    [
        ("zaken.aanmaken", 201, 403, 403),
        ("zaken.bijwerken", 201, 200, 204),
        ("zaken.verwijderen", 403, 403, 204),
        ("zaken.lezen", 403, 403, 403),
    ],
)
def test_each_scope_allows_what_the_standard_says(zgw, zaak, zaaktype, scope, post, put, delete):
    made = zgw.post("zaken/zaakobjecten", body(zaak)).json()
    who = program("iemand", zaaktype, scope)
    assert who.post("zaken/zaakobjecten", body(zaak)).status_code == post
    assert who.put(made["url"], made).status_code == put
    assert who.delete(made["url"]).status_code == delete


@pytest.mark.parametrize("many", [1, 3])
def test_objects_are_found_by_zaak_kind_and_address(zgw, zaak, zaaktype, away, many, django_assert_num_queries):
    url = "https://bag.example/panden/1"
    for _ in range(many):
        zgw.post("zaken/zaakobjecten", body(zaak, object=url))
    zgw.post("zaken/zaakobjecten", body(zaak_of(zaaktype), "wijk"))
    for asked in ({"zaak": url_of(zaak)}, {"object": url}, {"objectType": "pand"}):
        with django_assert_num_queries(5):  # who calls, how many, which; whose data, that it was read
            assert zgw.get("zaken/zaakobjecten", asked).json()["count"] == many
    assert faults(zgw.get("zaken/zaakobjecten", {"objectType": "hond"})) == [("objectType", "invalid_choice")]
