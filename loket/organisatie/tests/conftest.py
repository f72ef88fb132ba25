"""A small organisation: two teams of the town, and some people of the cast in them."""

import pytest

from loket.examples.cast import HENK, LENA, OMAR, SANNE
from loket.kernel.actor import SYSTEM
from loket.organisatie import commands, queries
from loket.organisatie.models import Medewerker


@pytest.fixture
def teams(db):
    afdeling = commands.add_afdeling(name="Openbare ruimte", by=SYSTEM)
    for code, name in (("verlichting", "Team Verlichting"), ("serviceteam", "Serviceteam Afval")):
        commands.add_team(code=code, name=name, afdeling_id=afdeling.id, by=SYSTEM)


def hired(person, *teams, **about):
    return commands.hire_medewerker(
        email=person.email, first_name=person.first_name, last_name=person.last_name, teams=teams, by=SYSTEM, **about
    )


@pytest.fixture
def lena(teams):
    return hired(LENA, "verlichting", job_title="monteur", phone_direct="072 888 01 01")


@pytest.fixture
def omar(teams):
    return hired(OMAR, "serviceteam", phone_direct="072 888 02 02", direct_number="team")


@pytest.fixture
def henk(teams):
    return hired(HENK)


@pytest.fixture
def sanne(teams):
    """Manages the organisation and its rights."""
    sanne = hired(SANNE)
    give(sanne, "Beheerder", "organisatie.beheren", "toegang.beheren")
    return sanne


def give(medewerker, name, *permissions):
    functie = commands.add_functie(name=name, permissions=permissions, by=SYSTEM)
    commands.change_functies(medewerker_id=medewerker.id, functie_ids=[functie.id], by=SYSTEM)
    return functie


def actor(medewerker):
    return queries.actor_for(Medewerker.objects.get(id=medewerker.id))
