"""A hall with two lines, three counters, somebody at the reception and two colleagues who help."""

from types import SimpleNamespace
from uuid import uuid4

import pytest

from loket.balie import commands
from loket.balie.commands import Komst
from loket.examples.cast import AICHA, BAS, FATIMA, NOOR, SANNE, TINEKE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.locaties.commands import add_locatie


def hall_of(locatie="gemeentehuis"):
    """The lines A and B, three counters, and a button in each line."""
    add_locatie(code=locatie, name="Gemeentehuis", summary="Kom langs.", address="Plein 1", by=SYSTEM)
    commands.open_hal(locatie=locatie, notice="Houd uw paspoort klaar.", by=SYSTEM)
    a = commands.arrange_rij(locatie=locatie, letter="A", name="Burgerzaken", by=SYSTEM)
    b = commands.arrange_rij(locatie=locatie, letter="B", name="Zorg en geld", team="zorg", by=SYSTEM)
    passport = commands.arrange_keuze(rij_id=a.id, label="Paspoort of ID-kaart", product="paspoort", by=SYSTEM)
    care = commands.arrange_keuze(rij_id=b.id, label="Zorg en ondersteuning", by=SYSTEM)
    balies = [commands.arrange_balie(locatie=locatie, number=number, by=SYSTEM) for number in (1, 2, 3)]
    commands.arrange_voorrang(code="niet-staan", label="Kan niet lang staan", seconds=600, by=SYSTEM)
    return SimpleNamespace(locatie=locatie, a=a, b=b, passport=passport, care=care, balies=balies)


@pytest.fixture
def hall(town):
    return hall_of()


@pytest.fixture
def bas(town):
    return actor(BAS)


@pytest.fixture
def aicha(town):
    return actor(AICHA)


@pytest.fixture
def reception(town):
    return actor(FATIMA)


@pytest.fixture
def noor(town):
    """A specialist."""
    return actor(NOOR)


@pytest.fixture
def tineke(town):
    """Sees the figures."""
    return actor(TINEKE)


@pytest.fixture
def sanne(town):
    """Arranges."""
    return actor(SANNE)


@pytest.fixture
def take(hall, reception):
    """Somebody takes a number: `take()` in line A, `take(hall.b)` in another."""

    def taken(rij=None, **told):
        komst = Komst(send_key=uuid4(), rij_id=(rij or hall.a).id, **{"onderwerp": "Paspoort", **told})
        return commands.check_in(komst=komst, by=reception).volgnummer

    return taken


@pytest.fixture
def at_one(hall, bas):
    """Bas sits at balie 1."""
    return commands.sit_down(balie_id=hall.balies[0].id, by=bas)


@pytest.fixture
def at_two(hall, aicha):
    return commands.sit_down(balie_id=hall.balies[1].id, by=aicha)
