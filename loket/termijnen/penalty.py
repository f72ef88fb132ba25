"""What late deciding costs: from when, for how many days, and how much (Awb 4:17, 4:18)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from loket.kernel.refusal import Refusal
from loket.termijnen import steps
from loket.termijnen.answer import Answer, Kind, Step
from loket.termijnen.calendar import ONE_DAY, is_working_day, next_working_day
from loket.termijnen.readings import CHOICE, NoticeWeeks, Readings
from loket.termijnen.words import day_words, days_words, euros

FIRST_LAW, MOST_LAW, AMOUNT_LAW = "Awb 4:17 lid 3", "Awb 4:17 lid 1", "Awb 4:17 lid 2"
TWO_WEEKS = timedelta(weeks=2)
MOST_DAYS, BLOCK = 42, 14


@dataclass(frozen=True, slots=True)
class Tariff:
    """Euros a day in the first, the second and the third two weeks, for days from `since` on."""

    since: date
    a_day: tuple[int, int, int]


TARIFFS = (Tariff(date(2009, 10, 1), (20, 30, 40)), Tariff(date(2019, 1, 1), (23, 35, 45)))


def why_not_notice(received: date, last_day: date) -> Refusal | None:
    """A notice of default counts only when it came in after the term ended (Awb 4:17 lid 3)."""
    if received > last_day:
        return None
    return Refusal("notice-too-early", "De ingebrekestelling kwam te vroeg: de termijn liep nog.", "start")


def first_day(received: date, *, readings: Readings = CHOICE) -> Answer:
    """The day on which two weeks have passed since the notice: deciding the day before is in time."""
    day, trail = _first(received, readings, paying=False)
    return Answer(day, Kind.DATE, tuple(trail))


def last_day(received: date, *, readings: Readings = CHOICE) -> Answer:
    """The 42nd day; the Atw does not move it."""
    first, trail = _first(received, readings, paying=True)
    last = first + timedelta(days=MOST_DAYS - 1)
    trail.append(Step("De dwangsom loopt hoogstens 42 dagen. Ook een vrije dag telt mee.", last, MOST_LAW))
    trail.append(Step(f"De laatste dag van de dwangsom is {day_words(last)}.", last, MOST_LAW))
    return Answer(last, Kind.DATE, tuple(trail))


def days(received: date, decided: date, *, readings: Readings = CHOICE) -> Answer:
    """For how many days we pay when the decision is made known on this day; that day counts."""
    number, trail = _days(received, decided, readings)
    trail.append(Step(f"Wij betalen voor {days_words(number)}.", decided, MOST_LAW))
    return Answer(number, Kind.DAYS, tuple(trail))


def amount(received: date, decided: date, *, readings: Readings = CHOICE) -> Answer:
    """How many euros. Each day has the amount that is in force on that day."""
    number, trail = _days(received, decided, readings)
    first, _ = _first(received, readings, paying=True)
    parts = Counter(_a_day(first, number))
    for a_day, many in parts.items():
        trail.append(Step(f"{days_words(many)} van {euros(a_day)} is {euros(many * a_day)}.", decided, AMOUNT_LAW))
    total = sum(a_day * many for a_day, many in parts.items())
    trail.append(Step(f"De dwangsom is {euros(total)}.", decided, AMOUNT_LAW))
    return Answer(total, Kind.EUROS, tuple(trail))


def _a_day(first: date, number: int) -> Iterator[int]:
    for n in range(number):
        in_force = [tariff for tariff in TARIFFS if tariff.since <= first + timedelta(days=n)]
        yield in_force[-1].a_day[n // BLOCK] if in_force else 0


def _days(received: date, decided: date, readings: Readings) -> tuple[int, list[Step]]:
    first, trail = _first(received, readings, paying=True)
    late = (decided - first).days + 1
    trail.append(Step(f"Het besluit is bekendgemaakt op {day_words(decided)}. {_late(late)}", decided, MOST_LAW))
    if late > MOST_DAYS:
        trail.append(Step("De dwangsom loopt hoogstens 42 dagen.", first + timedelta(days=MOST_DAYS - 1), MOST_LAW))
    return min(max(late, 0), MOST_DAYS), trail


def _late(late: int) -> str:
    return "Dat is op tijd." if late <= 0 else f"Dat is dag {late} van de dwangsom."


def _first(received: date, readings: Readings, *, paying: bool) -> tuple[date, list[Step]]:
    """The first day, by the reading of whether the Atw reaches the two weeks; for paying the later of the two."""
    over = received + TWO_WEEKS
    text = f"De dag van ontvangst van de ingebrekestelling is {day_words(received)}. Die dag telt niet mee."
    trail = [Step(text, received, FIRST_LAW), Step(f"2 weken later is {day_words(over)}.", over, FIRST_LAW)]
    moves = readings.notice_weeks == NoticeWeeks.SHIFTED or (
        paying and readings.notice_weeks == NoticeWeeks.PLAN_EARLY_PAY_LATE
    )
    if not is_working_day(over) and moves:
        later = next_working_day(over)
        trail.append(steps.run_on(over, later, "Atw 1 lid 1"))
        over = later
    elif not is_working_day(over):
        trail.append(Step(f"{steps.ends_on(over)} Reken voor uw planning toch op die dag.", over, FIRST_LAW))
    first = over + ONE_DAY
    trail.append(Step(f"De eerste dag van de dwangsom is {day_words(first)}.", first, FIRST_LAW))
    return first, trail
