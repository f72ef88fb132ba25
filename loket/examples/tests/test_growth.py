"""The demo year tells the story of the goal: month after month more is answered at once, and it is not there yet."""

from datetime import date, timedelta
from random import Random
from types import SimpleNamespace

from loket.examples.year.calls import _result
from loket.examples.year.contacts import ANSWERS
from loket.examples.year.questions import asked
from loket.klantcontacten.rules.norm import USUAL

FIRST, CALLS_A_MONTH = date(2026, 1, 1), 3000
DAYS = [FIRST + timedelta(days=each) for each in range(365)]


def shares(seed):
    """Of each month the share of calls that the first line answers by itself."""
    book, found = SimpleNamespace(days=DAYS, chance=Random(seed)), []
    for month in range(1, 13):
        days = [day for day in DAYS if day.month == month]
        results = [_result(book, asked(book.chance), book.chance.choice(days)) for _ in range(CALLS_A_MONTH)]
        found.append(sum(result in ANSWERS for result in results) / CALLS_A_MONTH)
    return found


def test_the_first_line_answers_more_every_month_on_the_way_to_the_goal():
    """S-126: the goal is four of five; the town began with far less."""
    found, goal = shares(seed=7), USUAL.in_een_keer / 100
    assert goal == 0.8
    assert all(later > earlier for earlier, later in zip(found, found[2:], strict=False)), found
    assert found[0] < goal / 2
    assert goal / 2 < found[-1] < goal
    assert min(found) == found[0]
    assert max(found) == found[-1]
