"""Filters, answers and patience, without a database."""

from datetime import UTC, datetime, timedelta

import pytest

from loket.notificaties.rules.delivery import Outcome, is_given_up, next_try, outcome_of
from loket.notificaties.rules.kenmerken import comparable, demands, why_not_tell

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
PATH = "/catalogi/api/v1/zaaktypen/01920000-0000-7000-8000-000000000001"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (f"http://testserver{PATH}", PATH),
        (f"http://localhost{PATH}/", PATH),
        (f"https://elders.example{PATH}", f"https://elders.example{PATH}"),
        ("http://testserver/over-ons", "http://testserver/over-ons"),
        ("http://[", "http://["),
        ("openbaar", "openbaar"),
        ("", ""),
    ],
)
def test_an_address_of_ours_is_compared_without_its_host(value, expected):
    assert comparable(value) == expected


def test_a_star_demands_nothing():
    assert demands({"zaaktype": "*", "bronorganisatie": "000000000"}) == {"bronorganisatie": "000000000"}


@pytest.mark.parametrize(
    ("kenmerken", "fits"),
    [
        ({"bron": "x", "type": "y"}, True),
        ({"bron": "x", "type": "y", "type.catalogus": "z"}, True),
        ({"bron": "x"}, False),
        ({"bron": "x", "type": "y", "kleur": "z"}, False),
        ({}, False),
    ],
)
def test_a_message_holds_the_kenmerken_of_its_kanaal(kenmerken, fits):
    refusal = why_not_tell(["bron", "type", "type.catalogus"], kenmerken)
    assert (refusal is None) == fits


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, Outcome.DELIVERED),
        (204, Outcome.DELIVERED),
        (301, Outcome.CLOSED),
        (400, Outcome.REFUSED),
        (401, Outcome.CLOSED),
        (404, Outcome.CLOSED),
        (422, Outcome.REFUSED),
        (429, Outcome.CLOSED),
        (500, Outcome.CLOSED),
    ],
)
def test_what_an_answer_means(status, outcome):
    assert outcome_of(status) == outcome


@pytest.mark.parametrize(("failures", "seconds"), [(1, 5), (2, 10), (3, 20), (10, 2560), (11, 3600), (500, 3600)])
def test_the_wait_doubles_up_to_an_hour(failures, seconds):
    assert next_try(NOW, failures, 0) == NOW + timedelta(seconds=seconds)
    assert next_try(NOW, failures, 1) == NOW + timedelta(seconds=seconds * 1.2)


@pytest.mark.parametrize(
    ("attempts", "age", "given_up"),
    [(1, timedelta(0), False), (9, timedelta(days=3), False), (10, timedelta(0), True), (1, timedelta(days=4), True)],
)
def test_when_we_give_up(attempts, age, given_up):
    assert is_given_up(attempts, NOW - age, NOW) == given_up
