"""One search for staff: what the public finds, what only staff may read, colleagues, and zaken and meldingen by number.

Each capability is asked with who asks: the rights are held where the answer is made.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from loket.kernel.actor import Actor, ActorKind
from loket.meldingen.permissions import DIVIDE, HANDLE
from loket.meldingen.queries.worklist import Filter, WorkItem, worklist
from loket.organisatie.queries import medewerkersgids
from loket.organisatie.queries.directory import GidsRow
from loket.producten.queries.agent import ForAgent, answers_for_staff, words_for_agents
from loket.producten.rules.findable import FOR_AGENTS
from loket.zaken.queries.reference import Numbered, zaken_numbered
from loket.zoeken import queries as zoeken
from loket.zoeken.queries import Fixed, Referral, Result
from loket.zoeken.rules.masking import bounded, masked

MOST_ANSWERS, MOST_COLLEAGUES, MOST_NUMBERED = 12, 6, 5
NUMBER = re.compile(r"(?=\S*\d)[A-Za-z0-9][\w./-]{0,39}")
FEWEST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """Something that may be read; with what an agent says, or the whole answer when only staff may read it."""

    result: Result
    agent: ForAgent | None = None
    internal: str = ""


@dataclass(frozen=True, slots=True)
class StaffFound:
    """In groups. `sure` and `referral` are those of the search of the public."""

    shown: str
    zaken: Sequence[Numbered] = ()
    meldingen: Sequence[WorkItem] = ()
    colleagues: Sequence[GidsRow] = ()
    answers: Sequence[Answer] = ()
    did_you_mean: Sequence[str] = ()
    referral: Referral | None = None
    fixed: Fixed | None = None
    sure: bool = False

    @property
    def total(self) -> int:
        return len(self.zaken) + len(self.meldingen) + len(self.colleagues) + len(self.answers)


def find(q: str, *, today: date, by: Actor) -> StaffFound:
    """What fits `q`, of what this colleague may see. Nothing for others. A BSN in it is masked at once."""
    shown = masked(bounded(q)).strip()
    if by.kind != ActorKind.STAFF or not shown:
        return StaffFound(shown)
    number = shown if NUMBER.fullmatch(shown) else ""
    found = zoeken.search(shown, by=by)
    return StaffFound(
        shown,
        zaken=zaken_numbered(number, today=today, by=by, most=MOST_NUMBERED),
        meldingen=_meldingen(number, today, by),
        colleagues=medewerkersgids(shown, today=today, by=by, most=MOST_COLLEAGUES) if _is_a_word(shown) else [],
        answers=_answers(found.results, by),
        did_you_mean=found.did_you_mean,
        referral=found.referral,
        fixed=found.fixed,
        sure=found.sure,
    )


def _is_a_word(shown: str) -> bool:
    return sum(map(str.isalpha, shown)) >= FEWEST_LETTERS


def _meldingen(number: str, today: date, by: Actor) -> list[WorkItem]:
    if not number or not (by.may(HANDLE) or by.may(DIVIDE)):
        return []
    return worklist(Filter(number=number), today=today, by=by, most=MOST_NUMBERED).items


def _answers(results: Sequence[Result], by: Actor) -> list[Answer]:
    """A product once, also when it was found by the words for agents alone."""
    mine = list(islice(_once(results), MOST_ANSWERS))
    agents = words_for_agents([each.ref for each in mine if each.kind in ("product", FOR_AGENTS)], by=by)
    internal = answers_for_staff([each.ref for each in mine if each.kind == "vraag"], by=by)
    return [
        Answer(
            each,
            agents.get(each.ref) if each.kind in ("product", FOR_AGENTS) else None,
            internal.get(each.ref, "") if each.kind == "vraag" else "",
        )
        for each in mine
    ]


def _once(results: Sequence[Result]) -> Iterator[Result]:
    seen: set[tuple[str, str]] = set()
    for each in results:
        key = ("product" if each.kind == FOR_AGENTS else each.kind, each.ref)
        if key not in seen:
            seen.add(key)
            yield each
