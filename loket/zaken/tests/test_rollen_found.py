"""Rollen are found, in few statements."""

import pytest

from loket.zaken.tests.betrokkenen import KINDS, QUESTIONS, rol_body
from loket.zaken.tests.parts import faults, url_of, zaak_of


@pytest.fixture
def one_of_each(zgw, zaak, zaaktype):
    roltype = zaaktype.roltypen["belanghebbende"]
    return {
        kind: zgw.post(
            "zaken/rollen", rol_body(zaak, roltype, betrokkeneType=kind, betrokkeneIdentificatie=identificatie)
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
        "zaken/rollen", rol_body(zaak, zaaktype.roltype, betrokkene=address, indicatieMachtiging="gemachtigde")
    ).json()
    zgw.post("zaken/rollen", rol_body(zaak_of(zaaktype), zaaktype.roltypen["belanghebbende"]))
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
        zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltypen["belanghebbende"]))
    with django_assert_num_queries(5):  # who calls, how many, which; whose data, that it was read
        assert zgw.get("zaken/rollen", {"zaak": url_of(zaak)}).json()["count"] == many


def test_a_rol_is_made_in_few_statements(zgw, zaak, zaaktype, django_assert_num_queries):
    with django_assert_num_queries(9):
        zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype))


def test_a_rol_is_read_in_two_statements_and_not_at_all_when_known(zgw, zaak, zaaktype, django_assert_num_queries):
    made = zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype)).json()
    with django_assert_num_queries(4):  # two of them write down that it was read
        first = zgw.get(made["url"])
    again = zgw.get(made["url"], If_None_Match=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
