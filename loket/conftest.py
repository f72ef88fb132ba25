"""The town for tests: gemeente Bergen without its long list of addresses."""

import pytest
from django.db import transaction

from loket.examples.town import set_up_town
from loket.examples.zgw import program_with_all_rights


def small_town():
    set_up_town(addresses=False)


@pytest.fixture(scope="session")
def database_with_town(django_db_setup, django_db_blocker):
    from tests.tables import beside

    with django_db_blocker.unblock(), beside(small_town) as name:
        django_db_blocker.block()
        yield name
        django_db_blocker.unblock()


@pytest.fixture(scope="module")
def town_of_module(database_with_town, django_db_blocker):
    """A file looks in the database with the town; each test goes back to it, and the file leaves nothing."""
    from tests.tables import using

    with django_db_blocker.unblock(), using(database_with_town), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def town(town_of_module, db):
    """Teams, people, kinds of meldingen, routes and wijken."""


@pytest.fixture
def zgw(db):
    """A program with all rights on the national APIs."""
    return program_with_all_rights()


@pytest.fixture
def disk(settings, tmp_path):
    """Content is kept in files below a folder of this test, as in a town."""
    from tests.left_behind import Disk

    settings.STORE_IN_MEMORY, settings.MEDIA_ROOT = False, tmp_path
    return Disk(tmp_path)
