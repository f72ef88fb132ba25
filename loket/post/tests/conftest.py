"""The town with people of the post room, kinds of letters in its catalogue, and two kinds of zaken."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from loket.examples.cast import AUKJE, FATIMA, KEES, YASMIN
from loket.examples.town import actor, set_up_zaaktypen
from loket.post.commands import Brief, register_poststuk


@pytest.fixture(scope="module")
def kinds_of_module(town_of_module, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        set_up_zaaktypen(only=["BEZWAAR", "KAPPEN"])
        yield
        transaction.set_rollback(True)


@pytest.fixture
def kinds(kinds_of_module, town):
    """Kinds of zaken and of documents."""


@pytest.fixture
def room(kinds):
    """Aukje of the post room."""
    return actor(AUKJE)


@pytest.fixture
def jurist(kinds):
    return actor(YASMIN)


@pytest.fixture
def permits(kinds):
    return actor(KEES)


@pytest.fixture
def agent(kinds):
    """May neither register nor handle post."""
    return actor(FATIMA)


def brief(**changes):
    told = {"naam": "De heer B. Voorbeeld", "onderwerp": "Inrit aanleggen", "ontvangen_op": date(2026, 11, 26)}
    return Brief(**{**told, **changes})


def pdf(name="scan-1126-0031.pdf", content=b"%PDF-1.4 een brief"):
    return SimpleUploadedFile(name, content, "application/pdf")


@pytest.fixture
def letter(room):
    """In the post room, with its scan."""
    return register_poststuk(brief(), file=pdf(), by=room)
