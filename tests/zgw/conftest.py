"""One scene for a file of scenarios: what a file sets up stays until its end, what a test does is taken back."""

import pytest
from django.db import transaction

from loket.autorisaties.commands import show_client
from loket.examples.zgw import Program, program_with_all_rights
from tests.zgw.rules.referentielijsten import referentielijsten
from tests.zgw.rules.scene import Scene

LIMITED = (  # what the suites have seeded for the program that may do little: for all types, up to openbaar
    "zaken.lezen",
    "documenten.lezen",
    "documenten.aanmaken",
    "documenten.bijwerken",
    "documenten.lock",
)


@pytest.fixture(scope="session")
def lists():
    with referentielijsten() as running:
        yield running


@pytest.fixture(scope="module")
def scene_of_module(django_db_setup, django_db_blocker, lists):
    with django_db_blocker.unblock(), transaction.atomic():
        limited = show_client("beperkt", scopes=LIMITED, level="openbaar")
        scene = Scene(program_with_all_rights(), Program(limited.client_id, limited.secret), lists)
        scene.set_up()
        yield scene
        transaction.set_rollback(True)


@pytest.fixture
def scene(scene_of_module, db):
    """The programs of a suite and what its file has set up."""
    return scene_of_module
