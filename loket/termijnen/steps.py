"""The sentences of an answer: short, in plain Dutch, with the day that each leads to and the article."""

from collections.abc import Set
from dataclasses import replace
from datetime import date, datetime, timedelta

from loket.kernel.text import date_words
from loket.termijnen.answer import Step
from loket.termijnen.calendar import NO_DAYS, ONE_DAY
from loket.termijnen.course import Course
from loket.termijnen.length import Unit
from loket.termijnen.period import Period
from loket.termijnen.regel import FirstDay, Shift, TermijnRegel, Variant
from loket.termijnen.suspension import Suspension
from loket.termijnen.words import (
    capital,
    day_words,
    days_words,
    free_days_between,
    listed,
    moment_words,
    span_words,
    why_free,
)

COUNTING = {
    FirstDay.DAY_AFTER: "Die dag telt niet mee.",
    FirstDay.SAME_DAY: "Die dag telt al mee.",
    FirstDay.BACKWARDS: "Vanaf die dag tellen wij terug.",
}
SHIFT_LAW = {Shift.ATW: "Atw 1 lid 1", Shift.EU: "Vo. 1182/71 art. 3 lid 4"}
TWO_DAYS_LAW = {Shift.ATW: "Atw 2", Shift.EU: "Vo. 1182/71 art. 3 lid 5"}
MOST_NAMED = 12


def started(regel: TermijnRegel, day: date) -> Step:
    text = f"{capital(regel.starts)} is {day_words(day)}. {COUNTING[regel.first_day]}"
    return Step(text, day, regel.start_law or regel.law)


def started_at(regel: TermijnRegel, at: datetime) -> Step:
    return Step(f"{capital(regel.starts)} is {moment_words(at)}.", at.date(), regel.start_law or regel.law)


def counted(regel: TermijnRegel, chosen: Variant, start: date, end: date, course: Course) -> Step:
    """How the bare length leads to a day, and why it is another day number or which free days were passed over."""
    why = f"{chosen.title}. " if chosen.name else ""
    length = chosen.length.words
    text = {
        FirstDay.DAY_AFTER: f"{why}{length} later is {day_words(end)}.",
        FirstDay.SAME_DAY: f"{why}{capital(length)}, met die dag erbij, eindigt op {day_words(end)}.",
        FirstDay.BACKWARDS: f"{why}{length} eerder is {day_words(end)}.",
    }[regel.first_day]
    if chosen.length.unit == Unit.WORKING_DAYS:
        text += _passed_over(start, end, course.closing_days_for(regel.shift))
    elif chosen.length.unit in (Unit.MONTHS, Unit.YEARS) and _day_is_missing(start, end, regel):
        text += f" Die maand heeft geen dag {start.day}."
    return Step(text, end, chosen.law or regel.law)


def _day_is_missing(start: date, end: date, regel: TermijnRegel) -> bool:
    return end.day < start.day and regel.first_day != FirstDay.SAME_DAY


def counted_hours(regel: TermijnRegel, chosen: Variant, start: datetime, end: datetime, course: Course) -> Step:
    text = f"{chosen.length.words} later is {moment_words(end)}."
    if chosen.length.unit == Unit.HOURS:
        return Step(f"{text} De uren lopen door in het weekend.", end.date(), "Atw 4 onder a")
    passed = _passed_over(start.date() - ONE_DAY, end.date(), course.closing_days_for(regel.shift))
    return Step(text + passed, end.date(), chosen.law or regel.law)


def extended(regel: TermijnRegel, extension: Period, end: date, *, again: bool) -> Step:
    known = regel.extension
    law = (known.further_law if again else known.law) if known else ""
    return Step(
        f"De termijn is {'nog eens ' if again else ''}{extension.words} langer: tot {day_words(end)}.", end, law
    )


def suspended(suspension: Suspension, first: date, days: int, end: date, law: str, course: Course) -> Step:
    if suspension.open:
        told = "Die dagen tellen hier nog niet mee."
        if course.today:
            told = f"Tot en met {date_words(course.today)} is dat {days_words(days)}."
        text = f"De termijn staat stil vanaf {date_words(suspension.asked + ONE_DAY)}. {told}"
    elif not days:
        text = "Hierdoor stond de termijn geen dag stil."
    else:
        last = first + timedelta(days=days - 1)
        text = f"De termijn stond stil {span_words(first, last)}. Dat is {days_words(days)}."
    return Step(f"{text} Nu eindigt hij op {day_words(end)}.", end, law)


def moved(regel: TermijnRegel, end: date, later: date, closing_days: Set[date] = NO_DAYS) -> Step:
    step = run_on(end, later, SHIFT_LAW.get(regel.shift, ""), closing_days)
    return replace(step, text=f"{step.text} Dit is onze eigen keuze.") if regel.shift == Shift.COURTESY else step


def run_on(end: date, later: date, law: str, closing_days: Set[date] = NO_DAYS) -> Step:
    """Which free day it ended on, which follow, and the first working day."""
    follow = [why_free(day, closing_days) for day in free_days_between(end + ONE_DAY, later, closing_days)]
    after = f" Daarna {'komen' if follow[1:] else 'komt'} {listed(follow)}." if follow else ""
    return Step(f"{ends_on(end, closing_days)}{after} De eerstvolgende werkdag is {day_words(later)}.", later, law)


def ends_on(day: date, closing_days: Set[date] = NO_DAYS) -> str:
    """ "De termijn eindigt op Goede Vrijdag, vrijdag 3 april 2026." """
    name = why_free(day, closing_days)
    named = day_words(day) if day_words(day).startswith(name) else f"{name}, {day_words(day)}"
    return f"De termijn eindigt op {named}."


def made_longer(regel: TermijnRegel, later: date) -> Step:
    text = f"In de termijn moeten 2 werkdagen vallen. De tweede is {day_words(later)}."
    return Step(text, later, TWO_DAYS_LAW.get(regel.shift, ""))


def stays(regel: TermijnRegel, end: date, course: Course) -> Step:
    """Why an end on a free day does not move."""
    if regel.first_day == FirstDay.BACKWARDS:
        why, law = "Wij tellen terug, dus die dag blijft staan.", "Atw 1 lid 2"
    elif regel.shift == Shift.NONE:
        why, law = "Die dag blijft staan.", regel.law
    else:
        why, law = f"De termijn is {_too_long(regel, course)}, dus die dag blijft staan.", "Atw 4 onder a"
    return Step(f"{ends_on(end)} {why}", end, law)


def _too_long(regel: TermijnRegel, course: Course) -> str:
    """Which limit of the Atw it is over (R-6)."""
    unit = regel.length_of(course.variant).length.unit
    return {Unit.DAYS: "langer dan 90 dagen", Unit.WEEKS: "langer dan 12 weken"}.get(unit, "langer dan 3 maanden")


def doubtful(end: date) -> Step:
    text = f"Samen is de termijn langer dan 12 weken. Zeker op tijd is {day_words(end)}."
    return Step(text, end, "Atw 4 onder a")


def ended(regel: TermijnRegel, end: date) -> Step:
    return Step(f"{capital(regel.ends)} is {day_words(end)}.", end, regel.law)


def ended_at(regel: TermijnRegel, end: datetime) -> Step:
    return Step(f"{capital(regel.ends)} is {moment_words(end)}.", end.date(), regel.law)


def _passed_over(start: date, end: date, closing_days: Set[date]) -> str:
    """The holidays within a count of working days; weekends speak for themselves."""
    free = [day for day in free_days_between(start + ONE_DAY, end, closing_days) if day.weekday() < 5]
    if not free:
        return ""
    named = [f"{why_free(day, closing_days)} ({date_words(day, today=start)})" for day in free[:MOST_NAMED]]
    more = [f"nog {len(free) - MOST_NAMED} dagen"] if len(free) > MOST_NAMED else []
    return f" Niet mee tellen weekenden en {listed(named + more)}."
