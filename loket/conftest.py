"""The town for tests: gemeente Bergen without its long list of addresses."""

import pytest
from django.db import transaction

from loket.examples.town import set_up_town
from loket.examples.zgw import program_with_all_rights


@pytest.fixture(scope="module")
def town_of_module(django_db_setup, django_db_blocker):
    """The town is set up once for a file; each test goes back to it, and the file leaves nothing."""
    with django_db_blocker.unblock(), transaction.atomic():
        set_up_town(addresses=False)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def town(town_of_module, db):
    """Teams, people, kinds of meldingen, routes and wijken."""


@pytest.fixture
def zgw(db):
    """A program with all rights on the national APIs."""
    return program_with_all_rights()
