"""A hall with two lines, three counters, somebody at the reception and two colleagues who help."""

from uuid import uuid4

import pytest

from loket.balie import commands
from loket.balie.commands import Komst
from loket.balie.tests.hall import hall_of
from loket.examples.cast import AICHA, BAS, FATIMA, NOOR, SANNE, TINEKE
from loket.examples.town import actor


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
