"""A catalogus, and a program that may write but not force."""

import pytest

from loket.examples.catalogus import catalogus
from loket.examples.zgw import program_with


@pytest.fixture
def ztc(db):
    """The catalogus of the tests."""
    return catalogus()


@pytest.fixture
def writer(db):
    """May change drafts, as most programs that keep a catalogue."""
    return program_with("zaaktypebeheer", {"component": "ztc", "scopes": ["catalogi.lezen", "catalogi.schrijven"]})
