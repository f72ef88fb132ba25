"""Hostile words and files, the forms of pages that take them, and somebody who sends them and looks at what comes."""

import json
import re
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from html import unescape
from html.parser import HTMLParser
from urllib.parse import parse_qs, urljoin, urlsplit

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from loket.examples.cast import SANNE
from loket.organisatie.models import Medewerker
from tests.lived_in import a_picture
from tests.rows_shown import rows_of
from tests.walk import LOG_IN_OF_RESIDENTS

RESIDENTS = "loket.inloggen.tests.people.residents"
SCRIPT = "<script>alert(1)</script>"
MARK = SCRIPT[:14]  # what is left of it in the name of a file, of which a slash is the end
HARMLESS = "&lt;script&gt;alert(1)&lt;/script&gt;"
OUT_OF_ATTRIBUTE = '"onfocus=alert(1) x="'
QUOTES = "'; DROP TABLE x; --%_\\"  # of SQL, with the wildcards of LIKE
HOSTILE = f"{QUOTES} {SCRIPT}{OUT_OF_ATTRIBUTE}{{{{7*7}}}}\r\nBcc: x@example.com ../../etc/passwd =1+1"
ONE_LINE = HOSTILE.replace("\r\n", " ")  # a field of one line refuses a break, and then nothing is kept to be shown
TAKEN = {
    "email": "x@example.com",
    "tel": "0612345678",
    "number": "1",
    "day": "{today:%d-%m-%Y}",  # as it is typed
    "date": "{tomorrow}",
    "time": "10:00",
    "datetime-local": "{tomorrow}T10:00",
    "month": "{today:%Y-%m}",
    "url": "https://example.com/",
    "password": "Een-lang-wachtwoord-van-niemand",
    "range": "1",
    "color": "#154273",
}
READ_BY_A_BROWSER = ("text/html", "application/xml", "text/xml", "application/xhtml", "application/rss", "image/svg")
WRITTEN = """
    SELECT relname, pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid) FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
"""
RUNS = re.compile(r'<script>alert|<[^>]*"onfocus=alert')
LINK = re.compile(r'(?:href|src|data)="(/[^"#]+)')


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
    """The forms of a page: method, where to, and their fields by name; what links ask, where they lead; its rows."""

    def __init__(self, address, text):
        super().__init__()
        self.here, self.forms, self.asked, self.select = address, [], set(), None
        self.leads_to, self.text = links_in(text), text
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        if tag == "form":
            self.forms.append((told.get("method", "get").lower(), urljoin(self.here, told.get("action") or ""), {}))
        elif tag in ("input", "textarea", "select", "button") and told.get("name") and self.forms:
            kind = told.get("type") or ("text" if tag == "input" else tag) if tag != "button" else tag
            kind = "day" if told.get("inputmode") == "numeric" and told.get("size") == "12" else kind
            usual = "on" if kind == "checkbox" else ""
            field = Field(kind, told.get("value") or usual, int(told.get("maxlength") or 100_000))
            self.forms[-1][2][told["name"]] = field
            self.select = field if tag == "select" else None
        elif tag == "option" and self.select and told.get("value"):
            if "selected" in told or not self.select.value:  # the first that says something
                self.select.value = told["value"]
        elif tag == "a" and told.get("href", "").partition("?")[0] in ("", urlsplit(self.here).path):
            self.asked |= set(parse_qs(urlsplit(told["href"]).query, keep_blank_values=True))

    @cached_property
    def rows(self):
        return rows_of(self.text)

    def filters(self):
        """What this page itself can be asked by: the search above it asks another page."""
        here = urlsplit(self.here).path
        own = (fields for method, to, fields in self.forms if method == "get" and urlsplit(to).path == here)
        return sorted(self.asked.union(*own))


def links_in(text):
    return {unescape(each) for each in LINK.findall(text)}


def all_hostile(field):
    return HOSTILE if field.typed else field.value


def as_it_is_taken(field):
    """Hostile words where any words are taken, as many as fit; a good day, number or address where only that is."""
    if field.kind in TAKEN or not field.typed:
        today = timezone.localdate()
        return field.value or TAKEN.get(field.kind, "").format(today=today, tomorrow=today + timedelta(days=1))
    words = HOSTILE if field.kind == "textarea" else ONE_LINE
    return words if len(words) <= field.most else SCRIPT if len(SCRIPT) <= field.most else QUOTES[: field.most]


def hostile_files():
    """Files that a browser would run, some under a harmless name: how it ends, what is said of it, what is in it."""
    page = f"<!doctype html><title>x</title>{SCRIPT}".encode()
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">{SCRIPT}</svg>'.encode()
    return [
        (".html", "text/html", page),
        (".txt", "text/html", page),
        (".pdf", "text/html", b"%PDF-1.4\n" + page),
        (".svg", "image/svg+xml", drawing),
        (".jpg", "image/svg+xml", drawing),
        (".jpg", "text/html", a_picture() + page),
    ]


def as_a_file(ending, kind, content):
    return SimpleUploadedFile(f"{MARK}1){OUT_OF_ATTRIBUTE}{ending}", content, kind)


def forms_to_send(pages):
    """Each once: where to, its fields, and on which page it stands."""
    found = {}
    for page in pages:
        for method, to, fields in page.forms:
            if method == "post":
                found.setdefault((to, *fields), (to, fields, page))
    return found.values()


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
        """What it does is undone. Answers where the words came to stand: table.column, or the page that comes after."""
        before = rows_written() if method == "POST" else {}
        with transaction.atomic():
            to, text = self.send(method, address, told)
            kept = columns_that_took(before) if method == "POST" else set()
            kept |= {to} if to and HARMLESS in text else set()  # some columns are sealed
            transaction.set_rollback(True)
        self.client.cookies["sessionid"] = self.session
        return kept

    def hand_in(self, address, told, page):
        """As above, of files; then opens what was not there on the page before. Answers how many came back as kept."""
        with transaction.atomic():
            _, text = self.send("POST", address, told)
            came_back = self.open_new(text, set(page.leads_to), steps=2)
            transaction.set_rollback(True)
        self.client.cookies["sessionid"] = self.session
        return came_back

    def send(self, method, address, told):
        """Where it leads to, and the page that comes after."""
        answer = self.client.get(address) if method == "GET" else self.client.post(address, told)
        text = self.note(f"{method} {address.partition('?')[0]}", answer)
        to = answer.headers.get("Location", "")
        if method == "POST" and to.startswith("/"):
            text = self.note(f"GET {to} after {address}", self.client.get(to))
        return to, text

    def open_new(self, text, known, *, steps):
        came_back = 0
        for link in sorted(links_in(text) - known):
            known.add(link)
            answer = self.client.get(link)
            shown = self.note(f"GET {link}", answer)
            came_back += MARK in shown
            came_back += self.open_new(shown, known, steps=steps - 1) if steps > 1 else 0
        return came_back

    def note(self, what, answer):
        """A page that breaks, a header that was made by the words, or words that a browser would run. What it says."""
        if answer.status_code >= 500:
            self.faults.append(f"{what} breaks")
        if "Bcc" in answer.headers:
            self.faults.append(f"{what} writes a header")
        text = (b"".join(answer) if answer.streaming else answer.content).decode(errors="replace")
        shows = answer.headers.get("Content-Type", "").startswith(READ_BY_A_BROWSER)
        is_fetched = answer.headers.get("Content-Disposition", "").startswith("attachment")
        if shows and not is_fetched and RUNS.search(text):
            self.faults.append(f"{what} shows it as more than text")
        return text


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
            cursor.execute(f"SELECT to_jsonb(t) FROM {table} t WHERE t::text LIKE %s", [f"%{MARK}%"])
            rows = [json.loads(row) if isinstance(row, str) else row for (row,) in cursor.fetchall()]
            found |= {f"{table}.{name}" for row in rows for name, value in row.items() if MARK in str(value)}
    return found
