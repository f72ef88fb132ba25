"""Who takes part in a zaak."""

import json

import pytest
from django.db import connection

from loket.zaken.models import Rol, Status
from loket.zaken.tests.parts import BSN, GONE, closed_zaak_of, denied, faults, program, url_of, zaak_of
from loket.zgw.models import Wijziging

ADRES = {
    "aoaIdentificatie": "0373010000000001",
    "wplWoonplaatsNaam": "Bergen",
    "gorOpenbareRuimteNaam": "Dorpsstraat",
    "aoaPostcode": "1861KA",
    "aoaHuisnummer": 4,
    "aoaHuisletter": "a",
    "aoaHuisnummertoevoeging": "bis",
    "inpLocatiebeschrijving": "achter de kerk",
}
BUITENLAND = {
    "lndLandcode": "5010",
    "lndLandnaam": "België",
    "subAdresBuitenland_1": "Grote Markt 1",
    "subAdresBuitenland_2": "2000 Antwerpen",
    "subAdresBuitenland_3": "",
}
PERSOON = {
    "inpBsn": BSN,
    "anpIdentificatie": "A-17",
    "inpA_nummer": "1234567890",
    "geslachtsnaam": "Visser",
    "voorvoegselGeslachtsnaam": "de",
    "voorletters": "J.",
    "voornamen": "Jannie",
    "geslachtsaanduiding": "v",
    "geboortedatum": "1950-02-01",
    "verblijfsadres": ADRES,
    "subVerblijfBuitenland": BUITENLAND,
}
KINDS = {
    "natuurlijk_persoon": PERSOON,
    "niet_natuurlijk_persoon": {
        "innNnpId": "517439943",
        "annIdentificatie": "N-1",
        "kvkNummer": "12345678",
        "vestigingsNummer": "",
        "statutaireNaam": "Bakkerij De Vries B.V.",
        "innRechtsvorm": "besloten_vennootschap",
        "bezoekadres": "Dorpsstraat 4",
        "subVerblijfBuitenland": None,
    },
    "vestiging": {
        "vestigingsNummer": "000012345678",
        "handelsnaam": ["Bakkerij De Vries", "De Vries Brood"],
        "verblijfsadres": ADRES,
        "subVerblijfBuitenland": None,
        "kvkNummer": "12345678",
    },
    "organisatorische_eenheid": {"identificatie": "AFD-1", "naam": "Burgerzaken", "isGehuisvestIn": "Gemeentehuis"},
    "medewerker": {
        "identificatie": "jvisser@bergen.example",
        "achternaam": "Visser",
        "voorletters": "J",
        "voorvoegselAchternaam": "de",
    },
}


def body(zaak, roltype, /, **changes):
    return {
        "zaak": url_of(zaak),
        "roltype": roltype.url,
        "betrokkeneType": "natuurlijk_persoon",
        "roltoelichting": "Vroeg de vergunning aan",
        "betrokkeneIdentificatie": {"inpBsn": BSN},
        **changes,
    }


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_betrokkene_comes_back_as_it_was_sent(zgw, zaak, zaaktype, kind):
    sent = body(zaak, zaaktype.roltype, betrokkeneType=kind, betrokkeneIdentificatie=KINDS[kind])
    made = zgw.post("zaken/rollen", sent)
    assert made.status_code == 201, made.content
    assert made.json()["betrokkeneIdentificatie"] == KINDS[kind]
    assert zgw.get(made["Location"]).json() == made.json()


def test_what_is_not_told_is_empty_and_the_words_come_from_the_roltype(zgw, zaak, zaaktype):
    told = zgw.post("zaken/rollen", body(zaak, zaaktype.roltype)).json()
    url, uuid, moment = (told.pop(name) for name in ("url", "uuid", "registratiedatum"))
    assert url == f"http://testserver/zaken/api/v1/rollen/{uuid}"
    assert moment.endswith("Z")
    assert told == {
        "zaak": url_of(zaak),
        "betrokkene": "",
        "betrokkeneType": "natuurlijk_persoon",
        "afwijkendeNaamBetrokkene": "",
        "roltype": zaaktype.roltype.url,
        "omschrijving": "Initiator",
        "omschrijvingGeneriek": "initiator",
        "roltoelichting": "Vroeg de vergunning aan",
        "indicatieMachtiging": "",
        "contactpersoonRol": None,
        "betrokkeneIdentificatie": {
            **dict.fromkeys(PERSOON, ""),
            "inpBsn": BSN,
            "verblijfsadres": None,
            "subVerblijfBuitenland": None,
        },
        "statussen": [],
    }


def test_an_address_elsewhere_is_not_fetched(zgw, zaak, zaaktype):
    sent = body(zaak, zaaktype.roltype, betrokkene="http://example.com/2d08", betrokkeneIdentificatie=None)
    told = zgw.post("zaken/rollen", sent).json()
    assert (told["betrokkene"], told["betrokkeneIdentificatie"]) == ("http://example.com/2d08", {})


def test_contactpersoon_machtiging_and_another_name_are_kept(zgw, zaak, zaaktype):
    contact = {"emailadres": "jan@example.com", "functie": "Directeur", "telefoonnummer": "0612345678", "naam": "Jan"}
    more = {
        "contactpersoonRol": contact,
        "indicatieMachtiging": "gemachtigde",
        "afwijkendeNaamBetrokkene": "Visser-de Vries",
    }
    told = zgw.post("zaken/rollen", body(zaak, zaaktype.roltype, **more)).json()
    assert {name: told[name] for name in more} == more


def test_an_empty_identificatie_is_accepted_as_form_engines_send_it(zgw, zaak, zaaktype):
    assert zgw.post("zaken/rollen", body(zaak, zaaktype.roltype, betrokkeneIdentificatie={})).status_code == 201


def test_somebody_must_be_meant(zgw, zaak, zaaktype):
    sent = body(zaak, zaaktype.roltype, betrokkeneIdentificatie=None)
    assert faults(zgw.post("zaken/rollen", sent)) == [("nonFieldErrors", "invalid-betrokkene")]


def test_a_roltype_of_another_zaaktype_is_told_first(zgw, zaak, other_zaaktype):
    sent = body(zaak, other_zaaktype.roltype, betrokkeneIdentificatie=None)
    assert faults(zgw.post("zaken/rollen", sent)) == [
        ("nonFieldErrors", "zaaktype-mismatch"),
        ("nonFieldErrors", "invalid-betrokkene"),
    ]


@pytest.mark.parametrize("generiek", ["initiator", "zaakcoordinator"])
def test_a_zaak_has_one_initiator_and_one_zaakcoordinator(zgw, zaak, zaaktype, generiek):
    sent = body(zaak, zaaktype.roltypen[generiek])
    assert zgw.post("zaken/rollen", sent).status_code == 201
    assert faults(zgw.post("zaken/rollen", sent)) == [("roltype", "max-occurences")]


def test_a_zaak_has_many_belanghebbenden(zgw, zaak, zaaktype):
    sent = body(zaak, zaaktype.roltypen["belanghebbende"])
    assert [zgw.post("zaken/rollen", sent).status_code for _ in range(2)] == [201, 201]


def test_every_fault_is_told_at_once(zgw):
    sent = {
        "zaak": "geen adres",
        "betrokkeneType": "natuurlijk_persoon",
        "betrokkeneIdentificatie": {"inpBsn": "111222334", "inpA_nummer": "0", "verblijfsadres": {"aoaHuisnummer": -1}},
        "contactpersoonRol": {"emailadres": "jan"},
        "indicatieMachtiging": "iets",
    }
    assert faults(zgw.post("zaken/rollen", sent)) == [
        ("zaak", "bad-url"),
        ("roltype", "required"),
        ("indicatieMachtiging", "invalid_choice"),
        ("contactpersoonRol.emailadres", "invalid"),
        ("contactpersoonRol.naam", "required"),
        ("betrokkeneIdentificatie.inpBsn", "invalid"),
        ("betrokkeneIdentificatie.inpA_nummer", "invalid"),
        ("betrokkeneIdentificatie.verblijfsadres.aoaIdentificatie", "required"),
        ("betrokkeneIdentificatie.verblijfsadres.wplWoonplaatsNaam", "required"),
        ("betrokkeneIdentificatie.verblijfsadres.gorOpenbareRuimteNaam", "required"),
        ("betrokkeneIdentificatie.verblijfsadres.aoaHuisnummer", "min_value"),
    ]


@pytest.mark.parametrize("field", ["zaak", "roltype"])
@pytest.mark.parametrize(
    ("url", "code"),
    [
        (f"http://testserver/zaken/api/v1/rollen/{GONE}", "invalid-resource"),
        (f"https://elders.example/zaken/api/v1/zaken/{GONE}", "bad-url"),
    ],
)
def test_an_address_of_something_else_is_refused(zgw, zaak, zaaktype, field, url, code):
    assert faults(zgw.post("zaken/rollen", body(zaak, zaaktype.roltype, **{field: url}))) == [(field, code)]


def test_what_is_not_there_is_refused(zgw, zaak, zaaktype):
    for field, path in (("zaak", "zaken/api/v1/zaken"), ("roltype", "catalogi/api/v1/roltypen")):
        sent = body(zaak, zaaktype.roltype, **{field: f"http://testserver/{path}/{GONE}"})
        assert faults(zgw.post("zaken/rollen", sent)) == [(field, "bad-url")]


# -- The burgerservicenummer ------------------------------------------------------------------------------------------


def test_a_bsn_is_nowhere_in_the_database_as_it_is(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", body(zaak, zaaktype.roltype))
    again = {**made.json(), "roltoelichting": "Anders"}
    assert zgw.put(made["Location"], again).json()["betrokkeneIdentificatie"]["inpBsn"] == BSN
    assert zgw.delete(made["Location"]).status_code == 204
    zgw.post("zaken/rollen", body(zaak, zaaktype.roltype))
    with connection.cursor() as cursor:
        for table in (Rol._meta.db_table, Wijziging._meta.db_table):
            cursor.execute(f"SELECT string_agg(row_to_json(t)::text, '') FROM {table} t")
            [(text,)] = cursor.fetchall()
            assert text
            assert BSN not in text
    lines = Wijziging.objects.filter(hoofd_id=zaak.id)
    assert lines.count() == 4
    assert lines.filter(nieuw__betrokkeneIdentificatie__inpBsn__startswith="enc~").count() == 3


def test_who_reads_the_audit_trail_reads_the_bsn(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", body(zaak, zaaktype.roltype)).json()
    [line] = zgw.get(f"{url_of(zaak)}/audittrail").json()
    assert (line["actie"], line["resource"], line["resourceUrl"]) == ("create", "rol", made["url"])
    assert (line["hoofdObject"], line["resourceWeergave"]) == (url_of(zaak), "Initiator")
    assert line["wijzigingen"] == {"oud": None, "nieuw": made}


def test_another_bsn_is_found_and_the_old_one_no_longer(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", body(zaak, zaaktype.roltype))
    zgw.put(made["Location"], {**made.json(), "betrokkeneIdentificatie": {"inpBsn": "123456782"}})
    asked = "betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"
    assert zgw.get("zaken/rollen", {asked: BSN}).json()["count"] == 0
    assert zgw.get("zaken/rollen", {asked: "123456782"}).json()["count"] == 1


# -- Change and remove ------------------------------------------------------------------------------------------------


def test_a_rol_may_be_changed_as_a_whole(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", body(zaak, zaaktype.roltype)).json()
    sent = {**made, "betrokkeneType": "medewerker", "betrokkeneIdentificatie": KINDS["medewerker"]}
    sent["roltype"] = zaaktype.roltypen["zaakcoordinator"].url
    changed = zgw.put(made["url"], sent)
    assert changed.status_code == 200
    assert (changed.json()["omschrijvingGeneriek"], changed.json()["uuid"]) == ("zaakcoordinator", made["uuid"])
    assert changed.json()["registratiedatum"] == made["registratiedatum"]


def test_the_one_initiator_may_be_sent_again(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", body(zaak, zaaktype.roltype)).json()
    assert zgw.put(made["url"], made).status_code == 200


def test_a_rol_stays_with_its_zaak(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", body(zaak, zaaktype.roltype)).json()
    sent = {**made, "zaak": url_of(zaak_of(zaaktype))}
    assert faults(zgw.put(made["url"], sent)) == [("zaak", "wijzigen-niet-toegelaten")]


def test_there_is_no_partial_update(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", body(zaak, zaaktype.roltype)).json()
    assert zgw.patch(made["url"], {"roltoelichting": "x"}).status_code == 405


def test_a_rol_that_set_a_status_may_go(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", body(zaak, zaaktype.roltype)).json()
    status = Status.objects.create(
        zaak=zaak,
        statustype_id=zaaktype.statustypen[0].id,
        datum_status_gezet="2026-03-02T10:00Z",
        gezetdoor=made["uuid"],
    )
    assert zgw.get(made["url"]).json()["statussen"] == [f"http://testserver/zaken/api/v1/statussen/{status.id}"]
    assert zgw.delete(made["url"]).status_code == 204
    assert zgw.get(made["url"]).status_code == 404
    status.refresh_from_db()
    assert status.gezetdoor is None
    last = Wijziging.objects.latest("id")
    assert (last.actie, last.resource, last.nieuw) == ("destroy", "rol", None)


# -- Rights -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scopes", [("zaken.lezen",), ("zaken.lezen", "zaken.aanmaken")])
def test_writing_needs_bijwerken(zgw, zaak, zaaktype, scopes):
    made = zgw.post("zaken/rollen", body(zaak, zaaktype.roltype)).json()
    other = program("lezer", zaaktype, *scopes)
    assert denied(other.post("zaken/rollen", body(zaak, zaaktype.roltype)))
    assert denied(other.put(made["url"], made))
    assert denied(other.delete(made["url"]))


def test_on_a_closed_zaak_only_geforceerd_bijwerken_will_do(zgw, zaaktype):
    zaak = closed_zaak_of(zaaktype)
    made = zgw.post("zaken/rollen", body(zaak, zaaktype.roltype)).json()
    usual = program("gewoon", zaaktype, "zaken.lezen", "zaken.bijwerken")
    forced = program("geforceerd", zaaktype, "zaken.lezen", "zaken.geforceerd-bijwerken")
    sent = body(zaak, zaaktype.roltypen["belanghebbende"])
    assert denied(usual.post("zaken/rollen", sent))
    assert denied(usual.put(made["url"], made))
    assert denied(usual.delete(made["url"]))
    assert forced.post("zaken/rollen", sent).status_code == 201
    assert forced.delete(made["url"]).status_code == 204


def test_rights_go_by_the_zaaktype_and_confidentiality_of_the_zaak(zgw, zaak, zaaktype, other_zaaktype):
    secret = zaak_of(zaaktype, vertrouwelijkheidaanduiding="geheim")
    hidden = [
        zgw.post("zaken/rollen", body(secret, zaaktype.roltype)).json(),
        zgw.post("zaken/rollen", body(zaak_of(other_zaaktype), other_zaaktype.roltype)).json(),
    ]
    seen = zgw.post("zaken/rollen", body(zaak, zaaktype.roltype)).json()
    reader = program("lezer", zaaktype, "zaken.lezen", "zaken.bijwerken")
    assert [each["url"] for each in reader.get("zaken/rollen").json()["results"]] == [seen["url"]]
    assert reader.get("zaken/rollen").json()["count"] == 1
    for each in hidden:
        assert denied(reader.get(each["url"]))
        assert denied(reader.delete(each["url"]))
    assert denied(reader.post("zaken/rollen", body(secret, zaaktype.roltypen["belanghebbende"])))


# -- Lists ------------------------------------------------------------------------------------------------------------

WHICH = "betrokkeneIdentificatie__"
QUESTIONS = [
    ("natuurlijk_persoon", f"{WHICH}natuurlijkPersoon__inpBsn", BSN),
    ("natuurlijk_persoon", f"{WHICH}natuurlijkPersoon__anpIdentificatie", "A-17"),
    ("natuurlijk_persoon", f"{WHICH}natuurlijkPersoon__inpA_nummer", "1234567890"),
    ("niet_natuurlijk_persoon", f"{WHICH}nietNatuurlijkPersoon__innNnpId", "517439943"),
    ("niet_natuurlijk_persoon", f"{WHICH}nietNatuurlijkPersoon__annIdentificatie", "N-1"),
    ("niet_natuurlijk_persoon", f"{WHICH}nietNatuurlijkPersoon__kvkNummer", "12345678"),
    ("vestiging", f"{WHICH}vestiging__vestigingsNummer", "000012345678"),
    ("vestiging", f"{WHICH}vestiging__kvkNummer", "12345678"),
    ("organisatorische_eenheid", f"{WHICH}organisatorischeEenheid__identificatie", "AFD-1"),
    ("medewerker", f"{WHICH}medewerker__identificatie", "jvisser@bergen.example"),
    ("medewerker", "betrokkeneType", "medewerker"),
]


@pytest.fixture
def one_of_each(zgw, zaak, zaaktype):
    roltype = zaaktype.roltypen["belanghebbende"]
    return {
        kind: zgw.post(
            "zaken/rollen", body(zaak, roltype, betrokkeneType=kind, betrokkeneIdentificatie=identificatie)
        ).json()["url"]
        for kind, identificatie in KINDS.items()
    }


@pytest.mark.parametrize(("kind", "name", "value"), QUESTIONS)
def test_rollen_are_found_by_each_number(zgw, one_of_each, kind, name, value):
    found = zgw.get("zaken/rollen", {name: value}).json()["results"]
    assert [each["url"] for each in found] == [one_of_each[kind]]
    if name != "betrokkeneType":
        assert zgw.get("zaken/rollen", {name: "999"}).json()["count"] == 0


def test_rollen_are_found_by_zaak_type_words_machtiging_and_address(zgw, zaak, zaaktype):
    address = "http://example.com/mensen/1"
    told = zgw.post(
        "zaken/rollen", body(zaak, zaaktype.roltype, betrokkene=address, indicatieMachtiging="gemachtigde")
    ).json()
    zgw.post("zaken/rollen", body(zaak_of(zaaktype), zaaktype.roltypen["belanghebbende"]))
    for name, value in (
        ("zaak", url_of(zaak)),
        ("roltype", zaaktype.roltype.url),
        ("omschrijving", "Initiator"),
        ("omschrijvingGeneriek", "initiator"),
        ("machtiging", "gemachtigde"),
        ("betrokkene", address),
    ):
        found = zgw.get("zaken/rollen", {name: value}).json()
        assert [each["url"] for each in found["results"]] == [told["url"]], name
    assert zgw.get("zaken/rollen", {"machtiging": "eigen"}).json()["count"] == 1


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("betrokkene", "iemand", "invalid"),
        ("zaak", "iets", "invalid"),
        ("betrokkeneType", "hond", "invalid_choice"),
        ("machtiging", "hond", "invalid_choice"),
        ("omschrijvingGeneriek", "hond", "invalid_choice"),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused(zgw, name, value, code):
    assert faults(zgw.get("zaken/rollen", {name: value})) == [(name, code)]


@pytest.mark.parametrize("many", [1, 3])
def test_a_list_takes_three_statements(zgw, zaak, zaaktype, many, django_assert_num_queries):
    for _ in range(many):
        zgw.post("zaken/rollen", body(zaak, zaaktype.roltypen["belanghebbende"]))
    with django_assert_num_queries(3):  # who calls, how many, which
        assert zgw.get("zaken/rollen", {"zaak": url_of(zaak)}).json()["count"] == many


def test_a_rol_is_made_in_few_statements(zgw, zaak, zaaktype, django_assert_num_queries):
    with django_assert_num_queries(9):
        zgw.post("zaken/rollen", body(zaak, zaaktype.roltype))


def test_a_rol_is_read_in_two_statements_and_not_at_all_when_known(zgw, zaak, zaaktype, django_assert_num_queries):
    made = zgw.post("zaken/rollen", body(zaak, zaaktype.roltype)).json()
    with django_assert_num_queries(2):
        first = zgw.get(made["url"])
    again = zgw.get(made["url"], If_None_Match=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")


def test_a_bsn_is_found_by_its_index(zgw, zaak, zaaktype):
    """Otherwise every rol would be read: the index holds what the question asks."""
    zgw.post("zaken/rollen", body(zaak, zaaktype.roltype))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("EXPLAIN (FORMAT JSON) SELECT zaak_id FROM zaken_rol WHERE bsn_index = '\\x00'::bytea")
        [(plan,)] = cursor.fetchall()
    assert "rollen_by_bsn" in json.dumps(plan)
