"""A kind of zaak that ends in a besluit, made once for a file; each test has a folder of its own for documents."""

from datetime import date

import pytest
from django.db import transaction

from loket.examples import documenten
from loket.examples.catalogus import published_zaaktype
from loket.examples.zgw import program_with
from loket.kernel.actor import SYSTEM
from loket.zaken.commands import open_zaak

RSIN = "517439943"
HOST = "http://testserver"
GONE = "01920000-0000-7000-8000-0000000000ff"  # an id that no row has


@pytest.fixture(scope="module")
def zaaktypen_of_module(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield published_zaaktype(), published_zaaktype()
        transaction.set_rollback(True)


@pytest.fixture
def zaaktype(zaaktypen_of_module, db):
    return zaaktypen_of_module[0]


@pytest.fixture
def other_zaaktype(zaaktypen_of_module, db):
    return zaaktypen_of_module[1]


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.STORE_IN_MEMORY, settings.MEDIA_ROOT = False, tmp_path


@pytest.fixture
def zaak(zaaktype):
    return zaak_of(zaaktype)


@pytest.fixture
def body(zaaktype):
    """The least that a client sends."""
    return {
        "verantwoordelijkeOrganisatie": RSIN,
        "besluittype": zaaktype.besluittype.url,
        "datum": "2026-03-03",
        "ingangsdatum": "2026-03-04",
    }


@pytest.fixture
def document(zaaktype):
    """Of the kind that the besluittype names."""
    return documenten.document(type=zaaktype.informatieobjecttype)


def zaak_of(zaaktype):
    made = open_zaak(
        zaaktype_id=zaaktype.id,
        bronorganisatie=RSIN,
        verantwoordelijke_organisatie=RSIN,
        startdatum=date(2026, 3, 2),
        by=SYSTEM,
    )
    return f"{HOST}/zaken/api/v1/zaken/{made.id}"


def program_for(zaaktype, *scopes, name="beperkt"):
    """A program with these scopes on the besluittype of this zaaktype."""
    return program_with(name, {"component": "brc", "scopes": list(scopes), "type_id": zaaktype.besluittype.id})


def faults(answer):
    assert answer.status_code == 400, (answer.status_code, answer.content)
    return [(each["name"], each["code"]) for each in answer.json()["invalidParams"]]


def denied(answer):
    return (answer.status_code, answer.json()["code"]) == (403, "permission_denied")
