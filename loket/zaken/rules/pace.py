"""How much time there still is for a zaak: a badge, by the warnings of the term (domain facts 2.6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from loket.kernel.text import time_left
from loket.termijnen.rules import Suspension, WarningKind, warning_for


@dataclass(frozen=True, slots=True)
class Clock:
    """What tells how much time there is. `waits`: we can only wait now, whether the term stands still or not."""

    start: date
    last: date | None
    aim: date | None
    ended: date | None = None
    waits: bool = False
    suspensions: Sequence[Suspension] = ()


@dataclass(frozen=True, slots=True)
class Pace:
    """`look` is the kind of badge; icon and words say it too, so colour never says it alone. `note` stands under it."""

    look: str
    icon: str
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Meter:
    """Day `day` of `days`; the look of the bar."""

    day: int
    days: int
    look: str


LOOKS = {
    WarningKind.OVERDUE: ("late", "alert-triangle", ""),
    WarningKind.LAST_DAY: ("late", "alert-triangle", ""),
    WarningKind.FIVE_WORKING_DAYS: ("warn", "clock", ""),
    WarningKind.THREE_QUARTERS: ("warn", "clock", "driekwart is voorbij"),
    WarningKind.PAST_NORM: ("warn", "flag", "streefdatum voorbij"),
}


def pace_of(clock: Clock, today: date) -> Pace:
    if clock.ended:
        return Pace("ok", "circle-check", "klaar")
    if clock.waits:
        return Pace("info", "hourglass", "wacht")
    until = clock.last or clock.aim
    if until is None:
        return Pace("", "circle-dashed", "geen termijn")
    words = time_left(until, today)
    warning = warning_for(
        start=clock.start, last_day=clock.last, today=today, target=clock.aim, suspensions=clock.suspensions
    )
    if warning is None:
        return Pace("ok", "circle-check", words, "" if clock.last else "tot de streefdatum")
    look, icon, note = LOOKS[warning.kind]
    if warning.kind == WarningKind.FIVE_WORKING_DAYS:
        words = warning.text.rstrip(".").lower()
    return Pace(look, icon, words, note)


def meter_of(clock: Clock, today: date) -> Meter | None:
    """How far the time is; None without a last day. A term that is over is full."""
    until = clock.last or clock.aim
    if until is None or clock.ended:
        return None
    days = max((until - clock.start).days, 1)
    look = pace_of(clock, today).look
    return Meter(min(max((today - clock.start).days, 0), days), days, look if look in ("late", "warn") else "")
