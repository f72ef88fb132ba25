"""Kinds of zaken for tests: made once for a file, and each test goes back to them."""

import pytest
from django.db import transaction

from loket.examples.catalogus import published_zaaktype
from loket.zaken.tests.parts import zaak_of


@pytest.fixture(scope="module")
def zaaktypen_of_module(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield published_zaaktype(rollen=("initiator", "belanghebbende", "zaakcoordinator")), published_zaaktype()
        transaction.set_rollback(True)


@pytest.fixture
def zaaktype(zaaktypen_of_module, db):
    """A published zaaktype with everything below it."""
    return zaaktypen_of_module[0]


@pytest.fixture
def other_zaaktype(zaaktypen_of_module, db):
    return zaaktypen_of_module[1]


@pytest.fixture
def zaak(zaaktype):
    """An open zaak of the zaaktype."""
    return zaak_of(zaaktype)
