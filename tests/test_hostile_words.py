"""Whatever somebody types, hands in or puts in an address: no page breaks, and no page shows it as more than text.

Every page is asked for with hostile words in each parameter that its own forms and links know, and each of its forms is
sent with them in every field, and with files that a browser would run. What is sent is undone.
"""

import os
from contextlib import suppress
from datetime import timedelta
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, models, transaction
from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import Concat, Left
from django.http import FileResponse, HttpResponse
from django.test.utils import override_settings
from django.utils import timezone

from loket.examples.eigen_zaak import kapvergunning, zaak_of
from loket.kernel.actor import SYSTEM
from loket.zaken.commands import ask_aanvulling
from tests.doors import DOORS, For
from tests.hostile import (
    HARMLESS,
    HOSTILE,
    OUT_OF_ATTRIBUTE,
    RESIDENTS,
    SCRIPT,
    Forms,
    Walk,
    all_hostile,
    as_a_file,
    as_it_is_taken,
    forms_to_send,
    hostile_files,
)
from tests.lived_in import addresses_of, furnish
from tests.sql_in_pages import faults_of, leaves_out

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

FULL = os.environ.get("LOKET_PROOF") == "full"
LONG = "\x00" + "ë😀" * 3000
STORED = f" {SCRIPT}{OUT_OF_ATTRIBUTE}"  # on one line, for what a command takes
A_PAGE = "<!doctype html><title>x</title>"
STAFF, RESIDENT = "", "ans"
WHO = pytest.mark.parametrize("who", [STAFF, RESIDENT], ids=["staff", "resident"])


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker, tmp_path_factory):
    here = override_settings(
        MEDIA_ROOT=tmp_path_factory.mktemp("files"),
        DEMO=True,
        STORE_IN_MEMORY=False,
        INLOGGEN_DEMO=RESIDENTS,
        BRP_KNOWS="loket.mijn.tests.conftest.persons",
    )
    with django_db_blocker.unblock(), here, transaction.atomic():
        yield {**furnish(), "zaak_of_ans": [a_zaak_of_ans()]}
        transaction.set_rollback(True)


def a_zaak_of_ans():
    """In which we ask her for papers."""
    zaak = zaak_of(kapvergunning())
    until = timezone.localdate() + timedelta(days=14)
    ask_aanvulling(zaak_id=zaak.id, gevraagd="Foto van de boom", uiterlijk=until, by=SYSTEM)
    return zaak.id


def addresses_for(who, town):
    """One of each door that shows something: to Ans those of Mijn, to Sanne all others."""
    theirs = {**town, "zaak_id": town["zaak_of_ans"]} if who else town
    for route, door in DOORS.items():
        if "GET" in door.asks and (door.whose == For.INWONER) == bool(who):
            yield door, addresses_of(route, theirs)[0]


@pytest.fixture(scope="module")
def pages(town):
    """What forms there are on every page that is shown to this person: read once for all tests of this file."""
    return cache(lambda who: list(forms_for(who, town)))


def forms_for(who, town):
    walk = Walk(resident=who)
    for door, address in addresses_for(who, town):
        answer = walk.client.get(address) if door.page else None
        if answer and answer.status_code == 200 and not answer.streaming:
            yield Forms(address, answer.content.decode(errors="replace"))


@WHO
@pytest.mark.parametrize("words", [HOSTILE, LONG], ids=["hostile", "long"])
def test_in_an_address(pages, who, words):
    walk = Walk(resident=who)
    for page in pages(who):
        names = page.asked | {name for method, _, fields in page.forms if method == "get" for name in fields}
        if names:
            walk.try_out("GET", f"{page.here}?{urlencode(dict.fromkeys(sorted(names), words))}")
    assert walk.faults == []


def test_sql_in_a_filter_of_a_page_finds_nothing_more(pages):
    """It finds what a word finds that nobody has, and never what is not there without it. Mijn has no filters."""
    walk, wrong, less = Walk(), [], []
    for page in pages(STAFF):
        if leaves_out(walk, page):
            faults, names = faults_of(walk, page)
            wrong += faults
            less += [f"{page.here}?{name}" for name in names]
    assert wrong == []
    assert len(less) >= 10, less


def test_a_filter_that_is_put_in_sql_by_hand_is_seen(pages, monkeypatch):
    def by_hand(word):
        made = f"SELECT id FROM organisatie_medewerker WHERE first_name ILIKE '%{word}%'"
        return Q(id__in=RawSQL(made.replace("%", "%%"), []))

    monkeypatch.setattr("loket.organisatie.queries.directory._has", by_hand)
    [gids] = [page for page in pages(STAFF) if page.here == "/werk/medewerkersgids/"]
    wrong, less = faults_of(Walk(), gids)
    assert "q" in less
    told = "\n".join(wrong)
    assert "/werk/medewerkersgids/?q=always true: 500" in told
    assert "/werk/medewerkersgids/?q=anything finds ['" in told


@pytest.mark.parametrize(("who", "least"), [(STAFF, 150), (RESIDENT, 7)], ids=["staff", "resident"])
def test_in_every_field_of_a_form(pages, who, least):
    walk, forms = Walk(resident=who), forms_to_send(pages(who))
    for to, fields, _ in forms:
        walk.try_out("POST", to, {name: all_hostile(field) for name, field in fields.items()})
    assert walk.faults == []
    assert len(forms) > least


@pytest.mark.parametrize(("who", "least"), [(STAFF, 30), (RESIDENT, 1)], ids=["staff", "resident"])
def test_in_every_form_that_takes_it(pages, who, least):
    """What is kept is shown on the page that comes after. It must be kept by many, or there is nothing to be seen."""
    walk, took, columns = Walk(resident=who), set(), set()
    for to, fields, _ in forms_to_send(pages(who)):
        if kept := walk.try_out("POST", to, {name: as_it_is_taken(field) for name, field in fields.items()}):
            took.add(to)
            columns |= kept
    assert walk.faults == []
    assert len(took) > least, sorted(took)
    assert len(columns) > least, sorted(columns)


@pytest.mark.parametrize(("who", "least"), [(STAFF, 5), (RESIDENT, 1)], ids=["staff", "resident"])
def test_in_every_file_that_is_handed_in(pages, who, least):
    """In its name, in what is said of it, and in itself: opened again, a browser runs none of it. `LOKET_PROOF=full`
    hands in each of them everywhere."""
    walk, tried, came_back = Walk(resident=who), [], []
    for to, fields, page in forms_to_send(pages(who)):
        if any(field.kind == "file" for field in fields.values()):
            tried.append(to)
            made_so = hostile_files()
            for made in made_so if FULL else made_so[len(tried) % 2 :: 2]:
                told = {
                    name: as_a_file(*made) if field.kind == "file" else as_it_is_taken(field)
                    for name, field in fields.items()
                }
                came_back += [(to, made[0])] * bool(walk.hand_in(to, told, page))
    assert walk.faults == []
    assert len(tried) >= least
    assert len(came_back) >= least, came_back


@pytest.mark.parametrize(
    ("kind", "disposition", "is_run"),
    [
        ("image/svg+xml", "inline", True),
        ("text/html; charset=utf-8", "", True),
        ("text/html", 'attachment; filename="x.html"', False),
        ("text/plain", "inline", False),
    ],
)
def test_what_a_browser_would_run_is_seen(town, kind, disposition, is_run):
    walk, headers = Walk(), {"Content-Type": kind, "Content-Disposition": disposition}
    for _, _, content in hostile_files():
        walk.note("a file", FileResponse([content], headers=headers))
        walk.note("the same", HttpResponse(content, headers=headers))
    assert len(walk.faults) == 2 * len(hostile_files()) * is_run


def test_whatever_stands_in_the_database(town):
    """However it came there: by a form, a mail, an API or the code of yesterday."""
    with transaction.atomic():
        assert plant() > 100
        assert plant_files() > 5
        shown, of_files = {}, 0
        for who in (STAFF, RESIDENT):
            walk = Walk(resident=who)
            texts = [walk.note(f"GET {address}", walk.client.get(address)) for _, address in addresses_for(who, town)]
            shown[who] = sum(HARMLESS in text for text in texts)
            of_files += sum(text.startswith(A_PAGE) for text in texts)
            assert walk.faults == []
        assert shown[STAFF] > 100  # else it was not there to be seen
        assert shown[RESIDENT] > 3
        assert of_files > 3
        transaction.set_rollback(True)


def plant():
    """Behind all prose: what has a space in it is no code, no address and no name of a thing. How many columns."""
    return sum(plant_in(model, field) for model in apps.get_models() for field in model._meta.concrete_fields)


def plant_files():
    """In each that is kept, but mails, which are read and cleaned; and all are told to be a page. How many files."""
    for model in apps.get_models():
        names = {each.name for each in model._meta.concrete_fields} & {"formaat", "media_type"}
        for name in names if model._meta.managed else ():
            with suppress(DatabaseError), transaction.atomic():
                model._base_manager.exclude(**{name: ""}).update(**{name: "text/html"})
    kept = [each for each in Path(settings.MEDIA_ROOT).rglob("*") if each.is_file()]
    written = [each for each in kept if b"MIME-Version" not in each.read_bytes()]
    for each in written:
        each.write_text(f"{A_PAGE}{SCRIPT}")
    return len(written)


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
