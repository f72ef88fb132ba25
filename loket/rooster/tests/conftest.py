"""Fatima plans, Lena may only look; both work in the contact centre."""

from datetime import datetime

import pytest
from django.test import Client

from loket.examples.cast import FATIMA, HENK, LENA, SANNE
from loket.kernel.actor import SYSTEM
from loket.kernel.text import AMSTERDAM
from loket.organisatie import commands as organisatie
from loket.organisatie import queries as organisation
from loket.organisatie.models import Medewerker
from loket.rooster import commands


@pytest.fixture
def kcc(db):
    afdeling = organisatie.add_afdeling(name="Publiek", by=SYSTEM)
    organisatie.add_team(code="kcc", name="Klantcontactcentrum", afdeling_id=afdeling.id, by=SYSTEM)
    return afdeling


def hired(person, *permissions):
    medewerker = organisatie.hire_medewerker(
        email=person.email, first_name=person.first_name, last_name=person.last_name, teams=["kcc"], by=SYSTEM
    )
    if permissions:
        functie = organisatie.add_functie(name=f"Van {person.first_name}", permissions=permissions, by=SYSTEM)
        organisatie.change_functies(medewerker_id=medewerker.id, functie_ids=[functie.id], by=SYSTEM)
    return medewerker


@pytest.fixture
def fatima(kcc):
    return hired(FATIMA, "rooster.plannen")


@pytest.fixture
def lena(kcc):
    return hired(LENA)


@pytest.fixture
def henk(kcc):
    return hired(HENK)


@pytest.fixture
def sanne(kcc):
    return hired(SANNE)


def actor(medewerker):
    return organisation.actor_for(Medewerker.objects.get(id=medewerker.id))


def browser(medewerker):
    client = Client()
    client.force_login(medewerker)
    return client


def at(day, hour, minute=0):
    """A moment in November 2034 (the 6th is a Monday), by the clocks in the Netherlands."""
    return datetime(2034, 11, day, hour, minute, tzinfo=AMSTERDAM)


def planned(medewerker, day=6, begin=9, end=13, kind="telefoon", **more):
    return commands.plan_dienst(
        medewerker_id=medewerker.id, kind=kind, begins_at=at(day, begin), ends_at=at(day, end), by=SYSTEM, **more
    )
