"""Open or closed: what the opening hours say about this moment; and how an answer about a term is said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from loket.kernel.text import WEEKDAYS, date_words, local
from loket.termijnen.calendar import holidays
from loket.termijnen.rules import QUESTIONS, REGELS, Answer, Asked, Kind, Step
from loket.termijnen.words import capital, day_words, days_words, euros, moment_words

LOOK_AHEAD = 60  # days
Spans = Mapping[str, Sequence[Sequence[str]]]  # weekday ("0" is Monday) -> ["09:00", "17:00"], as the town keeps them


@dataclass(frozen=True, slots=True)
class Opening:
    """`words` follow on "Nu open" or "Nu dicht"."""

    is_open: bool
    words: str


def opening_at(at: datetime, hours: Spans) -> Opening:
    """Open until when, or closed until when; holidays are closed."""
    moment = local(at)
    for start, end in _spans(moment.date(), hours):
        if start <= moment.time() < end:
            return Opening(True, f"tot {_clock(end)}")
    for days in range(LOOK_AHEAD):
        day = moment.date() + timedelta(days=days)
        for start, _ in _spans(day, hours):
            if days or moment.time() < start:
                return Opening(False, f"{_day(day, days)} open om {_clock(start)}")
    return Opening(False, "")


def hours_in_words(hours: Spans) -> list[tuple[str, str]]:
    """For each weekday when it is open: ("maandag", "9.00 tot 17.00 uur")."""
    return [(name, _hours(hours.get(str(number), []))) for number, name in enumerate(WEEKDAYS)]


@dataclass(frozen=True, slots=True)
class SaidStep:
    """The first sentence of a step, what follows on it, and the article."""

    first: str
    rest: str
    law: str


@dataclass(frozen=True, slots=True)
class Said:
    """An answer about a term for a page: what it is, the answer in large, and the steps to it."""

    label: str
    value: str
    steps: list[SaidStep]


def asked_by(name: str) -> Asked | None:
    """The rule for a term with this name."""
    return REGELS.get(name) or QUESTIONS.get(name)


def said(asked: Asked, answer: Answer) -> Said:
    """ "De laatste dag": "dinsdag 7 april 2026" """
    value = answer.value
    if answer.kind == Kind.YES_NO:
        words = "Nee" if value else "Ja"
    elif isinstance(value, datetime):
        words = moment_words(value)
    elif isinstance(value, date):
        words = day_words(value)
    else:
        words = euros(value) if answer.kind == Kind.EUROS else days_words(value)
    return Said(capital(asked.ends), words, [_step(step) for step in answer.steps])


def _step(step: Step) -> SaidStep:
    first, stop, rest = step.text.partition(". ")
    return SaidStep(first + stop.strip(), rest, step.law)


def _hours(spans: Sequence[Sequence[str]]) -> str:
    pairs = [f"{_bare(time.fromisoformat(start))} tot {_clock(time.fromisoformat(end))}" for start, end in spans]
    return " en ".join(pairs) or "dicht"


def _spans(day: date, hours: Spans) -> list[tuple[time, time]]:
    if day in holidays(day.year):
        return []
    return sorted((time.fromisoformat(s), time.fromisoformat(e)) for s, e in hours.get(str(day.weekday()), []))


def _day(day: date, days: int) -> str:
    if days < 2:
        return ("vandaag", "morgen")[days]
    return WEEKDAYS[day.weekday()] if days < 7 else f"op {date_words(day)}"


def _bare(clock: time) -> str:
    return f"{clock.hour}.{clock:%M}"


def _clock(clock: time) -> str:
    return f"{_bare(clock)} uur"
