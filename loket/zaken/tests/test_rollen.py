"""Who takes part in a zaak."""

import pytest

from loket.zaken.models import Status
from loket.zaken.tests.betrokkenen import KINDS, PERSOON, rol_body
from loket.zaken.tests.parts import BSN, GONE, faults, url_of, zaak_of
from loket.zgw.models import Wijziging


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_betrokkene_comes_back_as_it_was_sent(zgw, zaak, zaaktype, kind):
    sent = rol_body(zaak, zaaktype.roltype, betrokkeneType=kind, betrokkeneIdentificatie=KINDS[kind])
    made = zgw.post("zaken/rollen", sent)
    assert made.status_code == 201, made.content
    assert made.json()["betrokkeneIdentificatie"] == KINDS[kind]
    assert zgw.get(made["Location"]).json() == made.json()


def test_what_is_not_told_is_empty_and_the_words_come_from_the_roltype(zgw, zaak, zaaktype):
    told = zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype)).json()
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
    sent = rol_body(zaak, zaaktype.roltype, betrokkene="http://example.com/2d08", betrokkeneIdentificatie=None)
    told = zgw.post("zaken/rollen", sent).json()
    assert (told["betrokkene"], told["betrokkeneIdentificatie"]) == ("http://example.com/2d08", {})


def test_contactpersoon_machtiging_and_another_name_are_kept(zgw, zaak, zaaktype):
    contact = {"emailadres": "jan@example.com", "functie": "Directeur", "telefoonnummer": "0612345678", "naam": "Jan"}
    more = {
        "contactpersoonRol": contact,
        "indicatieMachtiging": "gemachtigde",
        "afwijkendeNaamBetrokkene": "Visser-de Vries",
    }
    told = zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype, **more)).json()
    assert {name: told[name] for name in more} == more


def test_an_empty_identificatie_is_accepted_as_form_engines_send_it(zgw, zaak, zaaktype):
    assert zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype, betrokkeneIdentificatie={})).status_code == 201


def test_somebody_must_be_meant(zgw, zaak, zaaktype):
    sent = rol_body(zaak, zaaktype.roltype, betrokkeneIdentificatie=None)
    assert faults(zgw.post("zaken/rollen", sent)) == [("nonFieldErrors", "invalid-betrokkene")]


def test_a_roltype_of_another_zaaktype_is_told_first(zgw, zaak, other_zaaktype):
    sent = rol_body(zaak, other_zaaktype.roltype, betrokkeneIdentificatie=None)
    assert faults(zgw.post("zaken/rollen", sent)) == [
        ("nonFieldErrors", "zaaktype-mismatch"),
        ("nonFieldErrors", "invalid-betrokkene"),
    ]


@pytest.mark.parametrize("generiek", ["initiator", "zaakcoordinator"])
def test_a_zaak_has_one_initiator_and_one_zaakcoordinator(zgw, zaak, zaaktype, generiek):
    sent = rol_body(zaak, zaaktype.roltypen[generiek])
    assert zgw.post("zaken/rollen", sent).status_code == 201
    assert faults(zgw.post("zaken/rollen", sent)) == [("roltype", "max-occurences")]


def test_a_zaak_has_many_belanghebbenden(zgw, zaak, zaaktype):
    sent = rol_body(zaak, zaaktype.roltypen["belanghebbende"])
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
    assert faults(zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype, **{field: url}))) == [(field, code)]


def test_what_is_not_there_is_refused(zgw, zaak, zaaktype):
    for field, path in (("zaak", "zaken/api/v1/zaken"), ("roltype", "catalogi/api/v1/roltypen")):
        sent = rol_body(zaak, zaaktype.roltype, **{field: f"http://testserver/{path}/{GONE}"})
        assert faults(zgw.post("zaken/rollen", sent)) == [(field, "bad-url")]


# -- Change and remove ------------------------------------------------------------------------------------------------


def test_a_rol_may_be_changed_as_a_whole(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype)).json()
    sent = {**made, "betrokkeneType": "medewerker", "betrokkeneIdentificatie": KINDS["medewerker"]}
    sent["roltype"] = zaaktype.roltypen["zaakcoordinator"].url
    changed = zgw.put(made["url"], sent)
    assert changed.status_code == 200
    assert (changed.json()["omschrijvingGeneriek"], changed.json()["uuid"]) == ("zaakcoordinator", made["uuid"])
    assert changed.json()["registratiedatum"] == made["registratiedatum"]


def test_the_one_initiator_may_be_sent_again(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype)).json()
    assert zgw.put(made["url"], made).status_code == 200


def test_a_rol_stays_with_its_zaak(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype)).json()
    sent = {**made, "zaak": url_of(zaak_of(zaaktype))}
    assert faults(zgw.put(made["url"], sent)) == [("zaak", "wijzigen-niet-toegelaten")]


def test_there_is_no_partial_update(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype)).json()
    assert zgw.patch(made["url"], {"roltoelichting": "x"}).status_code == 405


def test_a_rol_that_set_a_status_may_go(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype)).json()
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
