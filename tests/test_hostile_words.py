"""Whatever somebody types or puts in an address: no page breaks, and no page shows it as more than text.

Every page is asked for with hostile words in each parameter that its own forms and links know, and each of its forms is
sent with them in every field. What is sent is undone.
"""

import re
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

import pytest
from django.apps import apps
from django.db import DatabaseError, models, transaction
from django.db.models.functions import Concat, Left
from django.test import Client
from django.test.utils import override_settings

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
LONG = "\x00" + "ë😀" * 3000
STORED = f" {SCRIPT}{OUT_OF_ATTRIBUTE}"  # on one line, for what a command takes
HARMLESS = "&lt;script&gt;alert(1)&lt;/script&gt;"
READ_BY_A_BROWSER = ("text/html", "application/xml", "application/rss+xml", "image/svg+xml")
RUNS = re.compile(r'<script>alert|<[^>]*"onfocus=alert')


class Forms(HTMLParser):
    """The forms of a page: method, where to, and the names of their fields with what they hold; and what links ask.

    A field that somebody types in holds None.
    """

    def __init__(self, address, text):
        super().__init__()
        self.here, self.forms, self.asked = address, [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        if tag == "form":
            self.forms.append((told.get("method", "get").lower(), urljoin(self.here, told.get("action") or ""), {}))
        elif tag in ("input", "textarea", "select", "button") and told.get("name") and self.forms:
            holds = told.get("type") in ("hidden", "submit", "radio") or tag in ("select", "button")
            self.forms[-1][2][told["name"]] = told.get("value") or "" if holds else None
        elif tag == "a" and told.get("href", "").partition("?")[0] in ("", urlsplit(self.here).path):
            self.asked |= set(parse_qs(urlsplit(told["href"]).query, keep_blank_values=True))


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
        """What it does is undone."""
        with transaction.atomic():
            answer = self.client.get(address) if method == "GET" else self.client.post(address, told)
            self.note(f"{method} {address.partition('?')[0]}", answer)
            to = answer.headers.get("Location", "")
            if method == "POST" and to.startswith("/"):
                self.note(f"GET {to} after {address}", self.client.get(to))
            transaction.set_rollback(True)
        self.client.cookies["sessionid"] = self.session

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
    walk, sent = Walk(), set()
    for found in pages.values():
        for method, to, fields in found.forms:
            form = (to, *fields)
            if method == "post" and form not in sent:
                sent.add(form)
                walk.try_out("POST", to, {name: HOSTILE if kept is None else kept for name, kept in fields.items()})
    assert len(sent) > 150
    assert walk.faults == []


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
