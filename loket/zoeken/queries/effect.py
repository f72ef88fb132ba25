"""A change that is tried and undone: what search would answer after it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction

from loket.zoeken.queries.known import Snapshot, Version, snapshot, snapshot_aside
from loket.zoeken.queries.quality import judged_questions, outcome_of
from loket.zoeken.queries.search import answer_to
from loket.zoeken.rules.effect import Effect, Outcome, effect_of
from loket.zoeken.rules.found import Found
from loket.zoeken.rules.quality import Question

FIRST = 3
_measured: list[tuple[Version, str, list[Question], list[Outcome]]] = []  # the last one of this process


@dataclass(frozen=True, slots=True)
class Shown:
    """What people see for these words, before and after."""

    query: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    effect: Effect
    shown: tuple[Shown, ...]


def tried(change: Callable[[], object], *, words: Sequence[str] = ()) -> Tried:
    """Do it, see what search makes of it, and undo it; `words` are shown beside the questions that measure.

    Raises what the change raises: a refusal. Nobody else sees a thing of it.
    """
    now = snapshot(for_staff=False)
    with transaction.atomic():
        change()
        then = snapshot_aside(now)
        transaction.set_rollback(True)
    questions = judged_questions()
    effect = effect_of(_outcomes_now(questions, now), _outcomes(questions, then))
    return Tried(effect, tuple(_shown(query, now, then) for query in dict.fromkeys(words) if query))


def _outcomes_now(questions: list[Question], known: Snapshot) -> list[Outcome]:
    """The same for each preview until something changes."""
    for version, model, asked, outcomes in _measured:
        if (version, model, asked) == (known.version, settings.SEARCH_MODEL, questions):
            return outcomes
    outcomes = _outcomes(questions, known)
    _measured[:] = [(known.version, settings.SEARCH_MODEL, questions, outcomes)]
    return outcomes


def _outcomes(questions: list[Question], known: Snapshot) -> list[Outcome]:
    return [outcome_of(question, known) for question in questions]


def _shown(query: str, now: Snapshot, then: Snapshot) -> Shown:
    return Shown(query, *(_lines(answer_to(query, each, patient=True)) for each in (now, then)))


def _lines(found: Found) -> tuple[str, ...]:
    """What stands on top: the fixed answer, the tree, and the first results."""
    above = [f"Vast antwoord: {found.fixed.title}"] if found.fixed else []
    above += [f"Vragenboom: {found.needs.title}"] if found.needs else []
    return (*above, *(result.title for result in found.results[:FIRST]))
