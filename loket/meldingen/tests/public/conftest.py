"""What a resident's tests share: a town with some addresses and lamp posts, and a browser without script."""

import uuid

import pytest
from django.core.cache import cache
from django.test import Client

from loket.examples.town import set_up_town
from loket.gebied.rules import Point
from loket.meldingen import commands

DORPSSTRAAT = Point(52.6700, 4.7000)


@pytest.fixture
def bergen(db):
    """The town with the whole sample of addresses and lamp posts."""
    set_up_town(addresses=True)


@pytest.fixture(autouse=True)
def no_figures_of_before():
    cache.clear()


@pytest.fixture
def melding(town):
    return receive()


@pytest.fixture
def visitor():
    return Client()


def receive(point=DORPSSTRAAT, category="lamp-uit", **told):
    """A melding as the form would send it."""
    return commands.receive_melding(send_key=uuid.uuid4(), category=category, point=point, **told)
