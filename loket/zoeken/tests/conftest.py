"""An editor at the pages of search."""

import re

import pytest

from loket.examples.cast import SANNE
from loket.organisatie.models import Medewerker
from loket.zoeken import commands
from loket.zoeken.rules.quality import Question
from loket.zoeken.tests.catalogue import fill


@pytest.fixture
def sanne(client, town):
    """In a town with a small catalogue and two questions that measure."""
    fill()
    commands.set_judged([Question("boekje", "everyday", {"paspoort": 2}), Question("pizza eten", "no")])
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    return client


@pytest.fixture
def keep(sanne):
    """First the effect, and then the button that keeps it."""

    def kept(address, **typed):
        looked = sanne.post(address, typed)
        seen = re.search(r'name="gezien" value="(\w+)"', looked.content.decode()).group(1)
        return sanne.post(address, {**typed, "doe": "bewaren", "gezien": seen})

    return kept
