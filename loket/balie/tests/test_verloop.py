"""The story of a visit: right times by hand (section 4.6, S-59)."""

from datetime import UTC, datetime, timedelta
from itertools import permutations
from uuid import uuid4

import pytest

from loket.balie.models import Kind, State
from loket.balie.rules.verloop import Fact, counted, tell

TEN = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)
ONE, TWO = uuid4(), uuid4()


def at(minutes, seconds=0):
    return TEN + timedelta(minutes=minutes, seconds=seconds)


def fact(kind, minutes, seconds=0, **more):
    return Fact(kind, at(minutes, seconds), id=uuid4(), **more)


USUAL = [
    fact(Kind.TAKEN, 0),
    fact(Kind.CALLED, 3, 14, balie=ONE),
    fact(Kind.STARTED, 4),
    fact(Kind.DONE, 9, 43),
]


def test_a_visit_waits_to_the_call_and_is_handled_to_the_end():
    verloop = tell(USUAL)
    assert (verloop.state, verloop.balie) == (State.DONE, ONE)
    assert (verloop.waited, verloop.handled) == (timedelta(seconds=194), timedelta(seconds=343))


def test_in_any_order_it_is_the_same_story():
    assert all(tell(told) == tell(USUAL) for told in permutations(USUAL))


@pytest.mark.parametrize(
    ("appointment", "came", "called", "seconds"),
    [(10, 0, 12, 120), (0, 5, 12, 420), (10, 0, 8, 0)],
    ids=["waits from the time agreed", "came too late: from the ticket", "called early is no wait"],
)
def test_an_appointment_waits_from_its_time_or_from_the_ticket(appointment, came, called, seconds):
    verloop = tell([fact(Kind.TAKEN, came), fact(Kind.CALLED, called)], appointment_at=at(appointment))
    assert verloop.waited == timedelta(seconds=seconds)


def test_a_pause_and_the_wait_for_a_second_counter_are_no_handling():
    told = [
        *USUAL[:3],
        fact(Kind.PAUSED, 6),
        fact(Kind.RESUMED, 16),
        fact(Kind.PASSED_ON, 17),
        fact(Kind.CALLED, 20, balie=TWO),
        fact(Kind.STARTED, 21),
        fact(Kind.DONE, 24),
    ]
    verloop = tell(told)
    assert (verloop.waited, verloop.handled) == (timedelta(seconds=194), timedelta(minutes=2 + 1 + 3))
    assert verloop.balie == TWO


def test_called_by_mistake_waits_on_as_if_it_was_not_called():
    verloop = tell([fact(Kind.TAKEN, 0), fact(Kind.CALLED, 1), fact(Kind.PUT_BACK, 2), fact(Kind.CALLED, 5)])
    assert verloop.waited == timedelta(minutes=5)


def test_recalled_waits_to_the_first_call():
    verloop = tell([fact(Kind.TAKEN, 0), fact(Kind.CALLED, 1), fact(Kind.RECALLED, 3)])
    assert (verloop.waited, verloop.last_called_at) == (timedelta(minutes=1), at(3))


def test_who_walked_out_is_not_handled():
    verloop = tell([fact(Kind.TAKEN, 0), fact(Kind.CALLED, 2), fact(Kind.LEFT, 5)])
    assert (verloop.state, verloop.ended_at, verloop.started_at) == (State.LEFT, at(5), None)


def test_nobody_said_that_it_began_then_it_began_with_the_call():
    verloop = tell([fact(Kind.TAKEN, 0), fact(Kind.CALLED, 2), fact(Kind.DONE, 5)])
    assert (verloop.started_at, verloop.handled) == (at(2), timedelta(minutes=3))


def test_a_correction_counts_and_the_last_one_wins():
    wrong = USUAL[1]
    first = Fact(Kind.CALLED, at(2), id=uuid4(), corrects=wrong.id, told_at=at(20))
    last = Fact(Kind.CALLED, at(1), id=uuid4(), corrects=wrong.id, told_at=at(30))
    assert tell([*USUAL, last, first]).waited == timedelta(minutes=1)
    assert len(counted([*USUAL, first, last])) == len(USUAL)


def test_the_night_of_the_clock_bends_nothing():
    """On 25 October 2026 the clock goes from 3 back to 2: from 02:50 to 02:10 is twenty minutes then."""
    before = datetime(2026, 10, 25, 0, 50, tzinfo=UTC)
    verloop = tell([Fact(Kind.TAKEN, before), Fact(Kind.CALLED, before + timedelta(minutes=20))])
    assert verloop.waited == timedelta(minutes=20)
