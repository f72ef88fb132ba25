"""Whatever somebody types or puts in an address: no page breaks, and no page shows it as more than text.

Every page is asked for with hostile words in each parameter that its own forms and links know, and each of its forms is
sent with them in every field. What is sent is undone.
"""

import json
import re
from dataclasses import dataclass
from datetime import timedelta
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction
from django.db.models.functions import Concat, Left
from django.test import Client
from django.test.utils import override_settings
from django.utils import timezone

from loket.examples.cast import SANNE
from loket.organisatie.models import Medewerker
from tests.doors import DOORS
from tests.lived_in import addresses_of, furnish
from tests.walk import LOG_IN_OF_RESIDENTS

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

RESIDENTS = "loket.inloggen.tests.people.residents"
SCRIPT = "<script>alert(1)</script>"
OUT_OF_ATTRIBUTE = '"onfocus=alert(1) x="'
QUOTES = "'; DROP TABLE x; --%_\\"  # of SQL, with the wildcards of LIKE
HOSTILE = f"{QUOTES} {SCRIPT}{OUT_OF_ATTRIBUTE}{{{{7*7}}}}\r\nBcc: x@example.com ../../etc/passwd =1+1"
ONE_LINE = HOSTILE.replace("\r\n", " ")  # a field of one line refuses a break, and then nothing is kept to be shown
LONG = "\x00" + "ë😀" * 3000
STORED = f" {SCRIPT}{OUT_OF_ATTRIBUTE}"  # on one line, for what a command takes
HARMLESS = "&lt;script&gt;alert(1)&lt;/script&gt;"
TAKEN = {
    "email": "x@example.com",
    "tel": "0612345678",
    "number": "1",
    "date": f"{timezone.localdate() + timedelta(days=1)}",
    "time": "10:00",
    "datetime-local": f"{timezone.localdate() + timedelta(days=1)}T10:00",
    "month": f"{timezone.localdate():%Y-%m}",
    "url": "https://example.com/",
    "password": "Een-lang-wachtwoord-van-niemand",
    "range": "1",
    "color": "#154273",
}
READ_BY_A_BROWSER = ("text/html", "application/xml", "application/rss+xml", "image/svg+xml")
WRITTEN = """
    SELECT relname, pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid) FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
"""
RUNS = re.compile(r'<script>alert|<[^>]*"onfocus=alert')


@dataclass
class Field:
    """`kind` is that of an input, or `textarea` and `select`. Not `typed`: it holds what the page gives it."""

    kind: str
    value: str
    most: int

    @property
    def typed(self):
        return self.kind not in ("hidden", "submit", "button", "radio", "checkbox", "select", "file")


class Forms(HTMLParser):
    """The forms of a page: method, where to, and their fields by name; and what links ask."""

    def __init__(self, address, text):
        super().__init__()
        self.here, self.forms, self.asked, self.select = address, [], set(), None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        if tag == "form":
            self.forms.append((told.get("method", "get").lower(), urljoin(self.here, told.get("action") or ""), {}))
        elif tag in ("input", "textarea", "select", "button") and told.get("name") and self.forms:
            kind = told.get("type") or ("text" if tag == "input" else tag) if tag != "button" else tag
            usual = "on" if kind == "checkbox" else ""
            field = Field(kind, told.get("value") or usual, int(told.get("maxlength") or 100_000))
            self.forms[-1][2][told["name"]] = field
            self.select = field if tag == "select" else None
        elif tag == "option" and self.select and told.get("value"):
            if "selected" in told or not self.select.value:  # the first that says something
                self.select.value = told["value"]
        elif tag == "a" and told.get("href", "").partition("?")[0] in ("", urlsplit(self.here).path):
            self.asked |= set(parse_qs(urlsplit(told["href"]).query, keep_blank_values=True))


def all_hostile(field):
    return HOSTILE if field.typed else field.value


def as_it_is_taken(field):
    """Hostile words where any words are taken, as many as fit; a good day, number or address where only that is."""
    if field.kind in TAKEN or not field.typed:
        return field.value or TAKEN.get(field.kind, "")
    words = HOSTILE if field.kind == "textarea" else ONE_LINE
    return words if len(words) <= field.most else SCRIPT if len(SCRIPT) <= field.most else QUOTES[: field.most]


class Walk:
    """Goes on as the same person, whatever a page did with the session."""

    def __init__(self, *, resident=""):
        self.client, self.faults = Client(raise_request_exception=False), []
        if resident:
            assert self.client.post(LOG_IN_OF_RESIDENTS, {"wie": resident}).status_code == 302
        else:
            self.client.force_login(Medewerker.objects.get(email=SANNE.email))
        self.client.get("/werk/")  # begins the visit
        self.session = self.client.cookies["sessionid"].value

    def try_out(self, method, address, told=None):
        """What it does is undone. Answers in which columns the words came to stand, each as table.column."""
        before = rows_written() if method == "POST" else {}
        with transaction.atomic():
            answer = self.client.get(address) if method == "GET" else self.client.post(address, told)
            self.note(f"{method} {address.partition('?')[0]}", answer)
            kept = columns_that_took(before) if method == "POST" else set()
            to = answer.headers.get("Location", "")
            if method == "POST" and to.startswith("/"):
                self.note(f"GET {to} after {address}", self.client.get(to))
            transaction.set_rollback(True)
        self.client.cookies["sessionid"] = self.session
        return kept

    def note(self, what, answer):
        """A page that breaks, a header that was made by the words, or words that a browser would run."""
        if answer.status_code >= 500:
            self.faults.append(f"{what} breaks")
        if "Bcc" in answer.headers:
            self.faults.append(f"{what} writes a header")
        shows = not answer.streaming and answer.headers.get("Content-Type", "").startswith(READ_BY_A_BROWSER)
        if shows and RUNS.search(answer.content.decode(errors="replace")):
            self.faults.append(f"{what} shows it as more than text")


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker, tmp_path_factory):
    files = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("files"), DEMO=True, INLOGGEN_DEMO=RESIDENTS)
    with django_db_blocker.unblock(), files, transaction.atomic():
        yield furnish()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def pages(town):
    """The forms of every page that is shown to this person, by its address: read once for all tests of this file."""
    client, pages = Walk().client, {}
    for route, door in DOORS.items():
        if door.page and "GET" in door.asks:
            address = addresses_of(route, town)[0]
            answer = client.get(address)
            if answer.status_code == 200 and not answer.streaming:
                pages[address] = Forms(address, answer.content.decode(errors="replace"))
    return pages


@pytest.mark.parametrize("words", [HOSTILE, LONG], ids=["hostile", "long"])
def test_in_an_address(pages, words):
    walk = Walk()
    for address, found in pages.items():
        names = found.asked | {name for method, _, fields in found.forms if method == "get" for name in fields}
        if names:
            walk.try_out("GET", f"{address}?{urlencode(dict.fromkeys(sorted(names), words))}")
    assert walk.faults == []


def test_in_every_field_of_a_form(pages):
    walk, forms = Walk(), forms_to_send(pages)
    for to, fields in forms:
        walk.try_out("POST", to, {name: all_hostile(field) for name, field in fields.items()})
    assert len(forms) > 150
    assert walk.faults == []


def test_in_every_form_that_takes_it(pages):
    """What is kept is shown on the page that comes after. It must be kept by many, or there is nothing to be seen."""
    walk, took, columns = Walk(), set(), set()
    for to, fields in forms_to_send(pages):
        if kept := walk.try_out("POST", to, {name: as_it_is_taken(field) for name, field in fields.items()}):
            took.add(to)
            columns |= kept
    assert walk.faults == []
    assert len(took) > 30, sorted(took)
    assert len(columns) > 30, sorted(columns)


def forms_to_send(pages):
    """Each once: where to, and its fields."""
    found = {}
    for page in pages.values():
        for method, to, fields in page.forms:
            if method == "post":
                found.setdefault((to, *fields), (to, fields))
    return found.values()


def rows_written():
    """How many rows of each table were made or changed since this transaction began; what was undone counts too."""
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN)
        return dict(cursor.fetchall())


def columns_that_took(before):
    """Of the tables that were written since, the columns in which a script stands now."""
    written = [table for table, rows in rows_written().items() if rows != before.get(table)]
    found = set()
    with connection.cursor() as cursor:
        for table in written:
            cursor.execute(f"SELECT to_jsonb(t) FROM {table} t WHERE t::text LIKE %s", [f"%{SCRIPT[:14]}%"])
            rows = [json.loads(row) if isinstance(row, str) else row for (row,) in cursor.fetchall()]
            found |= {f"{table}.{name}" for row in rows for name, value in row.items() if SCRIPT in str(value)}
    return found


def test_whatever_stands_in_the_database(town):
    """However it came there: by a form, a mail, an API or the code of yesterday."""
    with transaction.atomic():
        assert plant() > 100
        shown = 0
        for walk in (Walk(), Walk(resident="bep")):
            for route, door in DOORS.items():
                if "GET" in door.asks:
                    address = addresses_of(route, town)[0]
                    answer = walk.client.get(address)
                    walk.note(f"GET {address}", answer)
                    shown += not answer.streaming and HARMLESS in answer.content.decode(errors="replace")
            assert walk.faults == []
        assert shown > 100  # else it was not there to be seen
        transaction.set_rollback(True)


def plant():
    """Behind all prose: what has a space in it is no code, no address and no name of a thing. How many columns."""
    return sum(plant_in(model, field) for model in apps.get_models() for field in model._meta.concrete_fields)


def plant_in(model, field):
    if type(field) not in (models.CharField, models.TextField) or field.choices or not model._meta.managed:
        return False
    kept = Left(field.name, (field.max_length or 100_000) - len(STORED)) if (field.max_length or 100) > 50 else None
    try:
        with transaction.atomic():
            prose = model._base_manager.filter(**{f"{field.name}__contains": " "})
            return kept is not None and bool(prose.update(**{field.name: Concat(kept, models.Value(STORED))}))
    except DatabaseError:  # the database holds it to something else: a constraint, or what may not change
        return False
