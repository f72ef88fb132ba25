"""When somebody must look at a zaak because its term runs out; and whether it was decided in time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from loket.kernel.text import time_left
from loket.termijnen.calendar import ONE_DAY, working_days_between
from loket.termijnen.suspension import Suspension, stood_still, suspended_days
from loket.termijnen.words import day_words

NEAR = 5  # working days


class WarningKind(StrEnum):
    """From mild to urgent."""

    PAST_NORM = "past_norm"
    THREE_QUARTERS = "three_quarters"
    FIVE_WORKING_DAYS = "five_working_days"
    LAST_DAY = "last_day"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class TermWarning:
    """`days` until the last day, below zero when it is over."""

    kind: WarningKind
    text: str
    days: int


def warning_for(
    *,
    start: date,
    last_day: date | None,
    today: date,
    target: date | None = None,
    suspensions: Sequence[Suspension] = (),
) -> TermWarning | None:
    """The most urgent warning that holds today; none while the term stands still.

    `last_day` is the uiterlijke datum with its closed suspensions in it, `target` the streefdatum as it was planned.
    """
    if any(stands_still(suspension, today) for suspension in suspensions):
        return None
    if last_day is not None:
        reached = [kind for kind, day in warning_days(start, last_day, suspensions).items() if day <= today]
        if reached:
            return TermWarning(reached[-1], _words(reached[-1], last_day, today), (last_day - today).days)
    if target is not None and not within_norm(target, today=today, suspensions=suspensions):
        text = "De streefdatum is voorbij."
        return TermWarning(WarningKind.PAST_NORM, text, ((last_day or target) - today).days)
    return None


def warning_days(start: date, last_day: date, suspensions: Sequence[Suspension] = ()) -> dict[WarningKind, date]:
    """The first day that each warning holds, from mild to urgent; the last one holds every day after."""
    return {
        WarningKind.THREE_QUARTERS: _three_quarters(start, last_day, suspensions),
        WarningKind.FIVE_WORKING_DAYS: _near(last_day),
        WarningKind.LAST_DAY: last_day,
        WarningKind.OVERDUE: last_day + ONE_DAY,
    }


def stands_still(suspension: Suspension, today: date) -> bool:
    """Whether the term stands still today: somebody else has work to do."""
    first, last = suspension.span(today)
    return first <= today <= last


def within_term(
    last_day: date, *, today: date, ended: date | None = None, suspensions: Sequence[Suspension] = ()
) -> bool:
    """Decided on or before the uiterlijke datum; not decided yet: still possible. A suspension that runs adds days."""
    running = suspended_days([each for each in suspensions if each.open], today=ended or today)
    return (ended or today) <= last_day + timedelta(days=running)


def within_norm(
    target: date, *, today: date, ended: date | None = None, suspensions: Sequence[Suspension] = ()
) -> bool:
    """On or before the streefdatum. That one does not move, so all the time that the term stood still is added."""
    return (ended or today) <= target + timedelta(days=suspended_days(suspensions, today=ended or today))


def _three_quarters(start: date, last_day: date, suspensions: Sequence[Suspension]) -> date:
    """The day that three quarters of the days that count are over."""
    closed = [each for each in suspensions if not each.open]
    counting = (last_day - start).days - suspended_days(closed)
    day = start + timedelta(days=max(-(-3 * counting // 4), 0))
    for _, first, days in stood_still(closed):
        day += timedelta(days=days) if first <= day else timedelta()
    return min(day, last_day)


def _near(last_day: date) -> date:
    """The first day with no more than five working days to go."""
    day = last_day
    while working_days_between(day - ONE_DAY, last_day) <= NEAR:
        day -= ONE_DAY
    return day


def _words(kind: WarningKind, last_day: date, today: date) -> str:
    left = working_days_between(today, last_day)
    return {
        WarningKind.THREE_QUARTERS: f"Driekwart van de termijn is voorbij. De laatste dag is {day_words(last_day)}.",
        WarningKind.FIVE_WORKING_DAYS: f"Nog {left} {'werkdag' if left == 1 else 'werkdagen'}.",
        WarningKind.LAST_DAY: "Vandaag is de laatste dag.",
        WarningKind.OVERDUE: f"{time_left(last_day, today)}.",
    }[kind]
