"""A desk in January 2035 (the 8th is a Monday): Fatima and Omar are at the town hall, Fatima may do passports."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from loket.afspraken import commands
from loket.examples.cast import FATIMA, OMAR, SANNE
from loket.kernel.actor import SYSTEM, VISITOR
from loket.kernel.text import AMSTERDAM
from loket.locaties.commands import add_locatie
from loket.organisatie import commands as organisatie
from loket.organisatie import queries as organisation
from loket.organisatie.models import Medewerker
from loket.rooster import commands as rooster

NOW = datetime(2035, 1, 5, 12, tzinfo=UTC)  # the Friday before
WEEK = {str(day): [["09:00", "17:00"]] for day in range(5)}
MONDAY = date(2035, 1, 8)


@pytest.fixture(autouse=True)
def on_friday(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def gemeentehuis(db):
    return add_locatie(
        code="gemeentehuis", name="Gemeentehuis", summary="De balie.", address="Plein 1", opening_hours=WEEK, by=SYSTEM
    )


@pytest.fixture
def passports(db):
    return organisatie.add_skill(code="reisdocumenten", name="Reisdocumenten", by=SYSTEM)


@pytest.fixture
def desk(gemeentehuis, passports):
    """Two people at the desk on Monday and Tuesday from nine to twelve; one of them for passports."""
    afdeling = organisatie.add_afdeling(name="Publiek", by=SYSTEM)
    organisatie.add_team(code="kcc", name="Klantcontactcentrum", afdeling_id=afdeling.id, by=SYSTEM)
    fatima, omar = hired(FATIMA, "afspraken.bekijken", "afspraken.maken"), hired(OMAR)
    trained(fatima, passports)
    for who in (fatima, omar):
        for day in (8, 9):
            shift(who, day)
    kind("paspoort", minutes=15, more_minutes=10, skill="reisdocumenten", needs=["uw oude paspoort", "een pasfoto"])
    kind("uittreksel", minutes=10)
    return fatima, omar


def hired(person, *permissions):
    medewerker = organisatie.hire_medewerker(
        email=person.email, first_name=person.first_name, last_name=person.last_name, teams=["kcc"], by=SYSTEM
    )
    if permissions:
        functie = organisatie.add_functie(name=f"Van {person.first_name}", permissions=permissions, by=SYSTEM)
        organisatie.change_functies(medewerker_id=medewerker.id, functie_ids=[functie.id], by=SYSTEM)
    return medewerker


@pytest.fixture
def sanne(desk):
    return hired(SANNE, "afspraken.inrichten", "afspraken.bekijken", "afspraken.maken", "locaties.beheren")


def trained(who, skill, last_day=None):
    return organisatie.grant_skill(
        medewerker_id=who.id, skill_id=skill.id, first_day=date(2034, 1, 1), last_day=last_day, by=SYSTEM
    )


def kind(code, *, minutes, kinds=("balie",), **values):
    return commands.keep_soort(
        code=code, name=code.capitalize(), minutes=minutes, kinds=kinds, product=code, **values, by=SYSTEM
    )


def shift(who, day, begin=9, end=12, locatie="gemeentehuis", skills=()):
    return rooster.plan_dienst(
        medewerker_id=who.id,
        kind="balie",
        begins_at=at(day, begin),
        ends_at=at(day, end),
        locatie=locatie,
        skills=skills,
        by=SYSTEM,
    )


def at(day, hour, minute=0):
    return datetime(2035, 1, day, hour, minute, tzinfo=AMSTERDAM)


def booked(*products, start=None, by=VISITOR, name="Ada Zeeman", email="ada@voorbeeld.example", **more):
    return commands.book(
        products=products or ("paspoort",),
        locatie="gemeentehuis",
        start=start or at(8, 10),
        name=name,
        email=email,
        **more,
        by=by,
    )


def actor(medewerker):
    return organisation.actor_for(Medewerker.objects.get(id=medewerker.id))


def browser(medewerker):
    client = Client()
    client.force_login(medewerker)
    return client
