"""Each read of somebody's data by an application is a line in the log of persons; a list of many is one line."""

import pytest
from django.db import transaction

from loket.verwerkingen.models import Verwerking
from tests.marks import marks_in
from tests.walk import lines_logged
from tests.zgw.marked import OF_SOMEBODY, furnish_two, mark
from tests.zgw.test_with_the_token_of_another import address_of, bodies_of, operations

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
# What these tell is of applications, not of persons: who may call, and where we send to.
OF_NO_PERSON = {
    "autorisaties/applicaties": "rights of an application",
    "notificaties/abonnement": "an address to send to",
}


@pytest.fixture(scope="module")
def town(scene_of_module):
    marking, theirs, _ = furnish_two(scene_of_module)
    return marking, theirs


def ask(program, method, url, body=None):
    """The answer, and whether a line came of it; what it did is undone."""
    with transaction.atomic():
        before = lines_logged()
        send = {"GET": program.get, "POST": lambda url: program.post(url, body)}[method]
        answer = send(url)
        told = b"".join(answer) if answer.streaming else answer.content
        logged = lines_logged() > before
        transaction.set_rollback(True)
    return answer, told, logged


def test_at_each_address_that_tells_of_somebody(town):
    """With all rights: where a word of somebody is told, a line was written. See OF_NO_PERSON for what is of nobody."""
    marking, theirs = town
    nobody, silent, seen = {mark(each) for each in OF_NO_PERSON}, [], set()
    for method, route, _ in operations():
        if method == "GET" or route.endswith("_zoek"):
            body = bodies_of(theirs).get("_zoek") if method == "POST" else None
            answer, told, logged = ask(marking.full, method, address_of(route, theirs), body)
            shows = set(marks_in(told))
            seen |= shows if answer.status_code == 200 else set()
            if answer.status_code >= 500 or (shows - nobody and not logged):
                silent.append((method, route, answer.status_code, sorted(shows)))
    assert silent == []
    assert {mark(each) for each in OF_SOMEBODY} - seen == set()  # or it would look for nothing


def test_what_is_of_nobody_is_no_line(town):
    marking, theirs = town
    for name in ("catalogi/zaaktypen", "klantinteracties/actoren", *OF_NO_PERSON):
        answer, _, logged = ask(marking.full, "GET", theirs[name])
        assert (answer.status_code, logged) == (200, False), name


def test_who_has_it_already_is_told_nothing_and_nothing_is_written(town):
    marking, theirs = town
    tag = marking.full.get(theirs["zaken/zaken"])["ETag"]
    before = lines_logged()
    assert marking.full.get(theirs["zaken/zaken"], **{"If-None-Match": tag}).status_code == 304
    assert marking.full.head(theirs["zaken/zaken"]).status_code == 200
    assert lines_logged() == before


def test_a_list_of_many_is_one_line_with_how_many(town):
    marking, _ = town
    for place in range(12):
        marking.full.post("klantinteracties/partijen", {"soortPartij": "persoon", "indicatieActief": place % 2 == 0})
    before = Verwerking.objects.count()
    rows = len(marking.full.get("klantinteracties/partijen").json()["results"])
    assert rows > 10
    assert Verwerking.objects.count() == before + 1
    line = Verwerking.objects.latest("id")
    assert (line.resource, line.person, bytes(line.person_index)) == ("partijen:lijst", "", b"")
    assert line.name.startswith(f"lijst van {rows} gelezen door het systeem ")
