"""What a change does to the answers on the questions by which search is measured."""

from collections.abc import Sequence
from dataclasses import dataclass

from loket.zoeken.rules.quality import Figures, Given, Question, figures, place_of

LOST = 99  # further than all places


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question and how search answers it: also by a fixed answer and a tree."""

    question: Question
    given: Given
    fixed: str = ""
    tree: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """A question that is answered better or worse: how it was and how it becomes, in words."""

    query: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Effect:
    """Figures before and after; which questions go up and down; which get another fixed answer or tree."""

    before: Figures
    after: Figures
    up: tuple[Move, ...] = ()
    down: tuple[Move, ...] = ()
    other: tuple[Move, ...] = ()

    @property
    def nothing(self) -> bool:
        return not (self.up or self.down or self.other)


def effect_of(before: Sequence[Outcome], after: Sequence[Outcome]) -> Effect:
    """Of the same questions in the same order."""
    pairs = list(zip(before, after, strict=True))
    return Effect(
        figures([(each.question, each.given) for each in before]),
        figures([(each.question, each.given) for each in after]),
        tuple(_move(old, new) for old, new in pairs if standing(new) < standing(old)),
        tuple(_move(old, new) for old, new in pairs if standing(new) > standing(old)),
        tuple(
            Move(new.question.text, _beside(old), _beside(new))
            for old, new in pairs
            if (old.fixed, old.tree) != (new.fixed, new.tree)
        ),
    )


def standing(outcome: Outcome) -> int:
    """1 is right; a higher number is worse."""
    question, given = outcome.question, outcome.given
    if question.answerable:
        return place_of(question, given) or LOST
    return 1 if _rightly_elsewhere(question, given) else LOST


def words_for(outcome: Outcome) -> str:
    place, question = standing(outcome), outcome.question
    if question.answerable:
        return "niet gevonden" if place == LOST else f"plek\N{NO-BREAK SPACE}{place}"
    if question.body:
        return "niet doorverwezen" if place == LOST else "goed doorverwezen"
    return "toch een antwoord" if place == LOST else "terecht geen antwoord"


def _rightly_elsewhere(question: Question, given: Given) -> bool:
    if question.body:
        return given.body.lower() == question.body.lower()
    return not given.names or not given.sure or bool(given.body)


def _move(old: Outcome, new: Outcome) -> Move:
    return Move(new.question.text, words_for(old), words_for(new))


def _beside(outcome: Outcome) -> str:
    return ", ".join(each for each in (outcome.fixed, outcome.tree) if each) or "niets"
