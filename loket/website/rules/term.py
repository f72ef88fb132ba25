"""How an answer about a term is said."""

from dataclasses import dataclass
from datetime import date, datetime

from loket.termijnen.rules import QUESTIONS, REGELS, Answer, Asked, Kind, Step
from loket.termijnen.words import capital, day_words, days_words, euros, moment_words


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
