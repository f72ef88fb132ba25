"""Meldingen to work on, and people who log in."""

from uuid import uuid4

import pytest
from django.test import Client

from loket.examples.cast import Person
from loket.examples.town import actor
from loket.gebied.rules import Point
from loket.meldingen import commands
from loket.organisatie.models import Medewerker

HTMX = {"HX-Request": "true"}
MIDDLE = Point(52.6700, 4.7035)


@pytest.fixture
def report(town):
    """Somebody reports: `report("lamp-uit", email="anna@inwoner.example")` gives the melding."""

    def report(category="lamp-uit", *, point=MIDDLE, **told):
        received = commands.receive_melding(send_key=uuid4(), category=category, point=point, **told)
        return received.melding

    return report


@pytest.fixture
def as_person(town):
    """A browser in which this person is logged in."""

    def as_person(person: Person) -> Client:
        client = Client()
        client.force_login(Medewerker.objects.get(email=person.email))
        client.actor = actor(person)
        return client

    return as_person
