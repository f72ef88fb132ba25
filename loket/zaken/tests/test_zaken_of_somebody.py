"""Zaken found by who takes part in them, and told together with what is under them."""

import json

import pytest
from django.db import connection

from loket.zaken.models import (
    Klantcontact,
    Rol,
    Zaakcontactmoment,
    Zaakeigenschap,
    Zaakinformatieobject,
    Zaaknotitie,
    Zaakobject,
    Zaakverzoek,
)
from loket.zaken.tests.betrokkenen import KINDS, QUESTIONS, rol_body
from loket.zaken.tests.parts import BSN, faults, program, url_of, zaak_of
from loket.zaken.tests.test_dossier import body as document_body
from loket.zaken.tests.test_dossier import document_of
from loket.zaken.tests.test_zaakobjecten import body as object_body

OF_BSN = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"


def found(zgw, **asked):
    answer = zgw.get("zaken/zaken", asked)
    assert answer.status_code == 200, answer.content
    return [each["url"] for each in answer.json()["results"]]


@pytest.mark.parametrize(("kind", "name", "value"), QUESTIONS)
def test_zaken_are_found_by_each_number_of_a_rol(zgw, zaaktype, kind, name, value):
    zaken = {each: zaak_of(zaaktype) for each in KINDS}
    for each, zaak in zaken.items():
        sent = rol_body(zaak, zaaktype.roltype, betrokkeneType=each, betrokkeneIdentificatie=KINDS[each])
        assert zgw.post("zaken/rollen", sent).status_code == 201
    assert found(zgw, **{f"rol__{name}": value}) == [url_of(zaken[kind])]


def test_zaken_are_found_by_address_words_and_machtiging(zgw, zaaktype):
    zaak, _ = zaak_of(zaaktype), zaak_of(zaaktype)
    address = "http://example.com/mensen/1"
    zgw.post(
        "zaken/rollen", rol_body(zaak, zaaktype.roltype, betrokkene=address, indicatieMachtiging="machtiginggever")
    )
    for asked in (
        {"rol__betrokkene": address},
        {"rol__omschrijvingGeneriek": "initiator"},
        {"rol__machtiging": "machtiginggever"},
    ):
        assert found(zgw, **asked) == [url_of(zaak)]
    assert found(zgw, rol__machtiging="eigen") == []
    assert faults(zgw.get("zaken/zaken", {"rol__betrokkeneType": "hond"})) == [
        ("rol__betrokkeneType", "invalid_choice")
    ]


def test_several_questions_are_about_one_rol(zgw, zaaktype):
    """Who is a witness in somebody else's zaak does not find it among what she herself asked for."""
    mine, theirs = zaak_of(zaaktype), zaak_of(zaaktype)
    zgw.post("zaken/rollen", rol_body(mine, zaaktype.roltype))
    other = {"betrokkeneIdentificatie": {"inpBsn": "123456782"}}
    zgw.post("zaken/rollen", rol_body(theirs, zaaktype.roltype, **other))
    zgw.post("zaken/rollen", rol_body(theirs, zaaktype.roltypen["belanghebbende"]))
    assert found(zgw, **{OF_BSN: BSN}) == [url_of(theirs), url_of(mine)]
    assert found(zgw, **{OF_BSN: BSN, "rol__omschrijvingGeneriek": "initiator"}) == [url_of(mine)]


def test_a_zaak_with_several_such_rollen_is_told_once(zgw, zaak, zaaktype):
    for generiek in ("initiator", "belanghebbende"):
        zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltypen[generiek]))
    answer = zgw.get("zaken/zaken", {OF_BSN: BSN}).json()
    assert (answer["count"], len(answer["results"])) == (1, 1)


def test_who_may_not_see_a_zaak_does_not_find_it_by_its_rol(zgw, zaaktype):
    open_one, secret = zaak_of(zaaktype), zaak_of(zaaktype, vertrouwelijkheidaanduiding="geheim")
    for zaak in (open_one, secret):
        zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype))
    reader = program("lezer", zaaktype, "zaken.lezen")
    assert found(reader, **{OF_BSN: BSN}) == [url_of(open_one)]


def test_a_list_on_bsn_takes_three_statements_and_goes_by_the_index(zgw, zaak, zaaktype, django_assert_num_queries):
    zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype))
    with django_assert_num_queries(5) as seen:  # who calls, how many, which; whose data, that it was read
        assert found(zgw, **{OF_BSN: BSN}) == [url_of(zaak)]
    [rows] = [each["sql"] for each in seen if "row_to_json" in each["sql"]]
    assert "zaken_rol r WHERE r.bsn_index = %(f0)s::bytea" in rows


@pytest.mark.slow
def test_among_many_rollen_only_those_of_the_bsn_are_read(zgw, zaaktype):
    zaken = [zaak_of(zaaktype) for _ in range(300)]
    values = {"roltype_id": zaaktype.roltypen["belanghebbende"].id, "registratiedatum": "2026-03-02T10:00Z"}
    Rol.objects.bulk_create(
        Rol(zaak=zaak, bsn_index=bytes([number % 250, number // 250]), bsn="x", **values)
        for number, zaak in enumerate(zaken)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE zaken_rol, zaken_zaak")
        cursor.execute(
            "EXPLAIN (FORMAT JSON) SELECT t0.id FROM zaken_zaak t0 WHERE t0.id IN"
            " (SELECT r.zaak_id FROM zaken_rol r WHERE r.bsn_index = %s::bytea) ORDER BY t0.id DESC LIMIT 100",
            [b"\x01\x00"],
        )
        [(plan,)] = cursor.fetchall()
    text = json.dumps(plan)
    assert "rollen_by_bsn" in text
    assert "Seq Scan" not in text


# -- A zaak with everything under it ----------------------------------------------------------------------------------


@pytest.fixture
def full_zaak(zgw, zaak, zaaktype):
    zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype))
    zgw.post("zaken/zaakobjecten", object_body(zaak))
    zgw.post("zaken/zaakinformatieobjecten", document_body(zaak, document_of(zaaktype.informatieobjecttype)))
    value = {"zaak": url_of(zaak), "eigenschap": zaaktype.eigenschap.url, "waarde": "1"}
    zgw.post(f"{url_of(zaak)}/zaakeigenschappen", value)
    zgw.post("zaken/klantcontacten", {"zaak": url_of(zaak), "datumtijd": "2026-03-02T10:00:00Z"})
    zgw.post("zaken/zaaknotities", {"gerelateerdAan": url_of(zaak), "onderwerp": "a", "tekst": "b"})
    for model, field in ((Zaakcontactmoment, "contactmoment"), (Zaakverzoek, "verzoek")):
        model.objects.create(zaak=zaak, **{field: "https://elders.example/1"})
    return zaak


PARTS = {"rollen": "rollen", "zaakobjecten": "zaakobjecten", "zaakinformatieobjecten": "zaakinformatieobjecten"}


def test_a_zaak_tells_the_addresses_of_its_parts(zgw, full_zaak):
    told = zgw.get(url_of(full_zaak)).json()
    for field, way in PARTS.items():
        answer = zgw.get(f"zaken/{way}", {"zaak": url_of(full_zaak)}).json()
        parts = answer["results"] if isinstance(answer, dict) else answer
        assert told[field] == [each["url"] for each in parts] != []
    values = zgw.get(f"{url_of(full_zaak)}/zaakeigenschappen").json()
    assert told["eigenschappen"] == [each["url"] for each in values] != []


def test_the_parts_are_told_with_it_when_asked(zgw, full_zaak, zaaktype, django_assert_num_queries):
    paths = ["rollen.roltype", "rollen.statussen", "zaakobjecten", "eigenschappen.eigenschap"]
    paths += ["zaakinformatieobjecten.informatieobject"]
    with django_assert_num_queries(4):  # who calls, and all of it; whose data, that it was read
        expand = zgw.get(url_of(full_zaak), {"expand": ",".join(paths)}).json()["_expand"]
    [rol], [about], [value], [relation] = (
        expand[name] for name in ("rollen", "zaakobjecten", "eigenschappen", "zaakinformatieobjecten")
    )
    assert rol["betrokkeneIdentificatie"]["inpBsn"] == BSN
    assert rol["_expand"]["roltype"]["url"] == zaaktype.roltype.url
    assert rol["_expand"]["statussen"] == []
    assert about["objectIdentificatie"] == {"identificatie": "0373100000000001"}
    assert value["_expand"]["eigenschap"]["naam"] == value["naam"] == "Kenteken"
    assert relation["_expand"]["informatieobject"]["titel"] == "Aanvraag"


def test_everything_goes_with_the_zaak_but_the_document(zgw, full_zaak):
    told = zgw.get(url_of(full_zaak)).json()
    assert zgw.delete(url_of(full_zaak)).status_code == 204
    for field in (*PARTS, "eigenschappen"):
        assert [zgw.get(url).status_code for url in told[field]] == [404]
    for model in (Klantcontact, Rol, Zaakcontactmoment, Zaakeigenschap, Zaakinformatieobject, Zaaknotitie):
        assert not model.objects.exists()
    assert not Zaakobject.objects.exists()
    assert not Zaakverzoek.objects.exists()
    assert zgw.get("documenten/objectinformatieobjecten", {"object": url_of(full_zaak)}).json() == []
    assert zgw.get("documenten/enkelvoudiginformatieobjecten").json()["count"] == 1
