"""Every address: nothing of staff opens for a stranger, nothing breaks, and looking writes nothing."""

from copy import deepcopy
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from django.db import connection, transaction
from django.test import Client, override_settings
from django.urls import reverse

from loket.examples.cast import SANNE
from loket.organisatie.models import Medewerker
from tests.doors import DOORS, For, routes
from tests.lived_in import NOBODY, addresses_of, furnish

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
WRONG_KEYS = {
    name: ["dit-is-geen-sleutel"]
    for name in (
        "token",
        "piket",
        "sign",
        "reset",
        "preview",
        "volgcode",
        "sleutel",
        "form_link",
        "form_hand",
        "mail_link",
        "pay_link",
        "form_betaling",
    )
}
WRONG_KEYS["send_key"] = WRONG_KEYS["klacht_key"] = ["8a6e0804-2bd0-4672-b79d-d97027f9071a"]  # well made, and nobody's
WRONG_KEYS |= dict.fromkeys(("afspraak_token", "agenda_secret", "zuil", "zuil_number"), WRONG_KEYS["token"])
NOT_FOR_YOU, NOT_HERE, NO_SUCH_METHOD, REFUSED = 403, 404, 405, 409
# Who is in a hurry is counted; and each look at data of a person is written down.
WRITTEN_BY_LOOKING = {
    "kernel_ratewindow",
    "verwerkingen_verwerking",
    "verwerkingen_logregel",
    "verwerkingen_keten",
}
MOVED = """
    SELECT relname, pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_deleted(oid)
    FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> ALL(%s)
"""
OLD_LINK = 422  # a link out of a mail that is over says so


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker, tmp_path_factory):
    """Set up once, and rolled back when all doors were tried."""
    files = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("files"))
    with django_db_blocker.unblock(), files, transaction.atomic():
        yield furnish()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def walks(town):
    """Begun here, for who comes in during a test is gone after it."""
    return {person: Walk(person) for person in (None, NOBODY, SANNE)}


@pytest.fixture
def walk_of(walks):
    """The walk of this visitor, the same for all tests of this file."""

    def walk_of(person=None):
        walks[person].begin()
        return walks[person]

    return walk_of


class Answer(NamedTuple):
    status_code: int
    location: str


class Walk:
    """Goes by the doors as one visitor, and notes what is not as it should be. What a door did once it does again, for
    it was undone: who asks twice hears the first answer."""

    def __init__(self, person=None):
        self.client, self.heard = Client(raise_request_exception=False), {}
        if person:
            self.client.force_login(Medewerker.objects.get(email=person.email))
            self.client.get("/werk/")  # begins the visit
        self.cookies = deepcopy(self.client.cookies)

    def begin(self):
        self.notes, self.moved, self.before = [], moved_by_table(), rows_by_table(moved_by_table())

    def knock(self, method, address):
        """What this door answers, and where it wrote; what it does is undone."""
        if (method, address) not in self.heard:
            self.client.cookies = deepcopy(self.cookies)  # what the last answer did to them is undone too
            with transaction.atomic():
                answer = self.client.generic(method, address)
                written = self.tables_written()
                transaction.set_rollback(True)
            self.heard[method, address] = Answer(answer.status_code, answer.get("Location", "")), written
        answer, written = self.heard[method, address]
        if answer.status_code >= 500:
            self.notes.append(f"{method} {address} breaks")
        return answer, written

    def tables_written(self):
        """Of the tables in which rows moved, those that have not as many as before: some only try, and take back."""
        moved = moved_by_table()
        rows = rows_by_table(table for table in moved if moved[table] != self.moved[table])
        self.moved = moved
        return [table for table in rows if rows[table] != self.before[table]]

    def expect(self, fits, method, address, answer):
        if not fits:
            self.notes.append(f"{method} {address} answers {answer.status_code} {answer.location}")

    def expect_nothing_written(self, method, address, written):
        if written:
            self.notes.append(f"{method} {address} writes {written}")


def moved_by_table():
    """How many rows came or went since this transaction began, as PostgreSQL counts along: it reads no table for it."""
    with connection.cursor() as cursor:
        cursor.execute(MOVED, [list(WRITTEN_BY_LOOKING)])
        return dict(cursor.fetchall())


def rows_by_table(tables):
    counts = [f"SELECT '{table}', count(*) FROM {table}" for table in tables]
    if not counts:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(counts))
        return dict(cursor.fetchall())


def doors(town, *kinds):
    for route, door in DOORS.items():
        if door.whose in kinds:
            for address in addresses_of(route, town):
                yield door, address


def goes_to_log_in(answer):
    return answer.status_code == 302 and urlsplit(answer.location).path.startswith("/inloggen/")


def test_every_address_has_a_door():
    known = {route for route, _ in routes()}
    new = sorted(known - set(DOORS))
    assert not new, f"Say in tests/doors.py who may come in by these: {new}"
    assert set(DOORS) - known == set(), "These are gone: take them out of tests/doors.py"


def test_a_stranger_opens_no_door_of_staff(town, walk_of):
    walk = walk_of()
    for door, address in doors(town, For.HALF_WAY, For.STAFF, For.PERMITTED):
        for method in ("GET", "POST"):
            answer, written = walk.knock(method, address)
            code = answer.status_code
            no_such = code == NO_SUCH_METHOD and method not in door.asks
            walk.expect(goes_to_log_in(answer) or code == NOT_FOR_YOU or no_such, method, address, answer)
            walk.expect_nothing_written(method, address, written)
    assert walk.notes == []


@pytest.mark.parametrize("person", [None, SANNE], ids=["stranger", "administrator"])
def test_who_is_no_resident_that_is_in_opens_no_door_of_one(town, walk_of, person):
    """What another resident sees there is tested beside the pages (loket/mijn/tests/test_strangers.py)."""
    walk = walk_of(person)
    for door, address in doors(town, For.INWONER):
        for method in door.asks.split():
            answer, written = walk.knock(method, address)
            to_log_in = answer.status_code == 302 and urlsplit(answer.location).path == "/mijn/inloggen/"
            walk.expect(to_log_in, method, address, answer)
            walk.expect_nothing_written(method, address, written)
    assert walk.notes == []


def test_a_colleague_without_permission_opens_nothing_that_needs_one(town, walk_of):
    walk = walk_of(NOBODY)
    for door, address in doors(town, For.PERMITTED):
        for method in door.asks.split():
            answer, written = walk.knock(method, address)
            walk.expect(answer.status_code in (NOT_FOR_YOU, NOT_HERE, REFUSED), method, address, answer)
            walk.expect_nothing_written(method, address, written)
    assert walk.notes == []


def test_a_wrong_key_opens_nothing(town, walk_of):
    walk = walk_of()
    for door, address in doors(town | WRONG_KEYS, For.HOLDER):
        for method in door.asks.split():
            answer, written = walk.knock(method, address)
            walk.expect(answer.status_code in (NOT_HERE, OLD_LINK), method, address, answer)
            walk.expect_nothing_written(method, address, written)
    assert walk.notes == []


def test_the_right_key_opens(town, walk_of):
    walk = walk_of()
    for door, address in doors(town, For.HOLDER):
        if "GET" in door.asks:
            answer, _ = walk.knock("GET", address)
            walk.expect(answer.status_code == 200 or takes_the_key(answer), "GET", address, answer)
    assert walk.notes == []


def takes_the_key(answer):
    """The link out of the mail moves to the session, so that it stands in no address any more."""
    return answer.status_code == 302 and answer.location == "/inloggen/nieuw-wachtwoord/"


@pytest.mark.parametrize("person", [None, NOBODY, SANNE], ids=["stranger", "colleague", "administrator"])
def test_looking_breaks_and_writes_nothing(town, walk_of, person):
    walk = walk_of(person)
    for door, address in doors(town, *For):
        if "GET" in door.asks:
            answer, written = walk.knock("GET", address)
            walk.expect_nothing_written("GET", address, [] if takes_the_key(answer) else written)
    assert walk.notes == []


def test_the_administrator_opens_all_doors_of_staff(town, walk_of):
    """The doors are real: what is shut for others, leads somewhere."""
    walk = walk_of(SANNE)
    for door, address in doors(town, For.STAFF, For.PERMITTED):
        if "GET" in door.asks:
            answer, _ = walk.knock("GET", address)
            has_nothing_to_show = address == "/werk/ik/herstelcodes/" and answer.status_code == 302
            walk.expect(answer.status_code in (200, 204) or has_nothing_to_show, "GET", address, answer)
    assert walk.notes == []


def test_a_method_that_a_door_does_not_know_is_refused(town, walk_of):
    """The method is of the door: it is asked at one address of it. DELETE stands for all that pages do not know."""
    walk = walk_of(SANNE)
    for route, door in DOORS.items():
        [address, *_] = addresses_of(route, town)
        for method in {"GET", "POST", "DELETE"} - set(door.asks.split()):
            answer, written = walk.knock(method, address)
            walk.expect(answer.status_code == NO_SUCH_METHOD, method, address, answer)
            walk.expect_nothing_written(method, address, written)
    assert walk.notes == []


def test_the_log_in_is_where_strangers_are_sent():
    assert reverse("toegang:login") == "/inloggen/"
