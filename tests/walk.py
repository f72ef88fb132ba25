"""A visitor who knocks on doors: what each answers, what it writes, and which words of others it shows."""

from collections.abc import Iterable
from copy import deepcopy
from typing import NamedTuple

from django.db import connection, transaction
from django.test import Client

from loket.organisatie.models import Medewerker
from tests.marks import marks_in

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
LOG_IN_OF_RESIDENTS = "/mijn/inloggen/demo/"


LOGGED = """
    SELECT coalesce(sum(pg_stat_get_xact_tuples_inserted(oid)), 0) FROM pg_class
    WHERE relname = ANY(%s) AND relnamespace = 'public'::regnamespace
"""


class Answer(NamedTuple):
    status_code: int
    location: str
    shows: frozenset[str] = frozenset()  # of whom a word stands in it
    logged: bool = False  # whether it was written down that somebody looked


class Walk:
    """Goes by the doors as one visitor, and notes what is not as it should be. What a door did once it does again, for
    it was undone: who asks twice hears the first answer."""

    def __init__(self, person=None, *, resident=""):
        self.client, self.heard = Client(raise_request_exception=False), {}
        if person:
            self.client.force_login(Medewerker.objects.get(email=person.email))
            self.client.get("/werk/")  # begins the visit
        if resident:
            assert self.client.post(LOG_IN_OF_RESIDENTS, {"wie": resident}).status_code == 302
        self.cookies = deepcopy(self.client.cookies)

    def begin(self):
        self.notes, self.moved, self.before = [], moved_by_table(), rows_by_table(moved_by_table())

    def knock(self, method, address):
        """What this door answers, and where it wrote; what it does is undone."""
        if (method, address) not in self.heard:
            self.client.cookies = deepcopy(self.cookies)  # what the last answer did to them is undone too
            with transaction.atomic():
                lines = lines_logged()
                answer = self.client.generic(method, address)
                shows = marks_in(b"".join(answer) if answer.streaming else answer.content)
                written, logged = self.tables_written(), lines_logged() > lines
                transaction.set_rollback(True)
            self.expect_a_strict_policy(method, address, answer)
            self.expect_forms_that_arrive(method, address, answer)
            told = Answer(answer.status_code, answer.get("Location", ""), shows, logged)
            self.heard[method, address] = told, written
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

    def expect_a_strict_policy(self, method, address, answer):
        """Nothing of the page itself is run, and nothing of others (Content Security Policy, level 3)."""
        told = answer.get("Content-Security-Policy", "")
        policy = dict(each.split(None, 1) for each in told.split("; ") if " " in each)
        runs, usual = policy.get("script-src", policy.get("default-src", "")), policy.get("default-src", "")
        looks = "unsafe" in policy.get("style-src", "") and usual != "'none'"  # a mail or a PDF may look as it likes
        wrong = runs not in ("'self'", "'none'") or looks
        if wrong or answer.get("X-Content-Type-Options") != "nosniff":
            self.notes.append(f"{method} {address} lets run {policy}")

    def expect_forms_that_arrive(self, method, address, answer):
        """A browser that may tell no Referer tells no Origin either (Fetch 3.1): what a form sends is refused then."""
        if answer.get("Referrer-Policy") == "no-referrer" and not answer.streaming and b"<form" in answer.content:
            self.notes.append(f"{method} {address} has a form that no browser can send")

    def expect_nothing_written(self, method, address, written):
        if written:
            self.notes.append(f"{method} {address} writes {written}")

    def expect_nothing_of_others(self, method, address, answer):
        if answer.shows:
            self.notes.append(f"{method} {address} shows {sorted(answer.shows)}")


def lines_logged():
    """How many lines came in the two logs since this transaction began."""
    with connection.cursor() as cursor:
        cursor.execute(LOGGED, [["verwerkingen_logregel", "verwerkingen_verwerking"]])
        return cursor.fetchone()[0]


def moved_by_table():
    """How many rows came or went since this transaction began, as PostgreSQL counts along: it reads no table for it."""
    with connection.cursor() as cursor:
        cursor.execute(MOVED, [list(WRITTEN_BY_LOOKING)])
        return dict(cursor.fetchall())


def rows_by_table(tables: Iterable[str]):
    counts = [f"SELECT '{table}', count(*) FROM {table}" for table in tables]
    if not counts:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(counts))
        return dict(cursor.fetchall())
