"""Who says which version he knows (If-Match) overwrites no other; and what a page of another size holds."""

import pytest
from django.db import OperationalError
from django.test import RequestFactory
from psycopg.errors import DeadlockDetected, TooManyConnections

from loket.catalogi.queries.shapes import API
from loket.examples.catalogus import catalogus, informatieobjecttype
from loket.zgw.door import Door, knows


@pytest.mark.parametrize(
    ("header", "known"), [('"a"', True), ('W/"a"', True), ('"b", "a"', True), ("*", True), ('"b"', False), ("", False)]
)
def test_a_list_of_tags_holds_one(header, known):
    assert knows(header, '"a"') is known


def test_a_page_can_be_smaller_or_larger(zgw):
    here = catalogus()
    for _ in range(3):
        informatieobjecttype(here.id)
    told = zgw.get("catalogi/informatieobjecttypen", {"pageSize": "2"}).json()
    assert (told["count"], len(told["results"])) == (3, 2)
    assert "pageSize=2" in told["next"]
    assert len(zgw.get(told["next"]).json()["results"]) == 1
    assert len(zgw.get("catalogi/informatieobjecttypen", {"pageSize": "500"}).json()["results"]) == 3
    for wrong in ("0", "501", "veel", "0000012000000", "000001" + "9" * 5000):
        refused = zgw.get("catalogi/informatieobjecttypen", {"pageSize": wrong})
        assert [(each["name"], each["code"]) for each in refused.json()["invalidParams"]] == [("pageSize", "invalid")]


def test_two_who_wait_for_each_other_are_told_of_a_conflict():
    def handler(call):
        raise OperationalError from DeadlockDetected()

    request = RequestFactory().get("/catalogi/api/v1/catalogussen")
    answer = Door(API, {"GET": handler}, public=True)(request)
    assert answer.status_code == 409


def test_too_much_at_once_is_told_with_when_to_come_back():
    def handler(call):
        raise OperationalError from TooManyConnections()

    answer = Door(API, {"GET": handler}, public=True)(RequestFactory().get("/catalogi/api/v1/catalogussen"))
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")


def test_an_answer_stays_with_who_asked(zgw):
    for address in ("catalogi/catalogussen", catalogus().url):
        assert zgw.get(address)["Cache-Control"] == "private, no-cache"
