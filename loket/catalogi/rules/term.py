"""Which lawful term a kind of zaak has, in words, and what it would mean for a request of today."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from loket.kernel.refusal import Refused
from loket.kernel.text import date_words
from loket.termijnen.answer import Step
from loket.termijnen.calendar import add_working_days
from loket.termijnen.regels import REGELS
from loket.termijnen.rules import SUBJECTS, last_day


@dataclass(frozen=True, slots=True)
class Preview:
    """What a person reads before the term is kept; `steps` are how the law counts."""

    sentences: tuple[str, ...]
    steps: tuple[Step, ...] = ()


def rules_to_choose() -> list[tuple[str, list[tuple[str, str]]]]:
    """Every rule of law with its plain name, as groups of a list."""
    groups = [(group, [(r.name, r.title) for r in rules if r.name in REGELS]) for group, rules in SUBJECTS.items()]
    return [(group, rules) for group, rules in groups if rules]


def title_of(name: str) -> str:
    return REGELS[name].title if name in REGELS else name


def preview_of(name: str, norm: int | None, today: date) -> Preview:
    """For a request that comes in today."""
    answer = None
    if name in REGELS:
        try:
            answer = last_day(REGELS[name], today)
        except Refused:
            answer = None
    return Preview(tuple(_sentences(answer.end if answer else None, norm, today)), answer.steps if answer else ())


def _sentences(last: date | None, norm: int | None, today: date) -> Iterator[str]:
    if last:
        yield f"Een aanvraag van vandaag is uiterlijk klaar op {date_words(last)}."
    else:
        yield "De wet noemt geen laatste dag."
    if norm is not None:
        yield f"Wij willen klaar zijn op {date_words(add_working_days(today, norm))}."
