"""The foremost things in the order in which they answer a question, and how sure that is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from loket.zoeken.engine.asked import Asked
from loket.zoeken.engine.fusion import fused
from loket.zoeken.engine.head import NAME, TERM, Head, Thing
from loket.zoeken.engine.postings import Numbers
from loket.zoeken.engine.sureness import Elsewhere, sureness_of
from loket.zoeken.rules.arranged import Arranged

SHORT = 3  # words: of a question as short as this that is a name or a term, the meaning need not be asked
FIRST = 100.0
ANSWERS_FOR = 0.97  # a question under a thing counts for the thing, but the thing's own words a little more


@dataclass(frozen=True, slots=True)
class Ranked:
    """One thing, and the question under it that fits better than itself."""

    thing: Thing
    score: float
    answer: Thing | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """`sureness` is the chance, from 0 to 1, that the first is what was meant."""

    ranked: list[Ranked]
    sureness: float


def needs_meaning(head: Head, asked: Asked) -> bool:
    """Not when it is short and exactly a name or a term."""
    if len(asked.words) > SHORT:
        return True
    return not any(worth >= TERM for worth in head.exact.get("".join(asked.words), {}).values())


def answer(
    head: Head,
    arranged: Arranged,
    asked: Asked,
    vector: NDArray[np.float32] | None,
    *,
    elsewhere: Elsewhere = Elsewhere(),
    permissions: Iterable[str] = (),
    most: int = 20,
) -> Answer:
    """Best bets first, then by all signals together; what may not be seen is not there."""
    if not head.things or not asked.words:
        return Answer([], 0.0)
    signals = head.signals(asked, vector)
    scores = _with_what_editors_say(fused(signals, asked, arranged.weights), head, arranged, asked)
    _hide(scores, head, frozenset(permissions))
    answers = _count_for_their_things(scores, head)
    order = [int(number) for number in np.argsort(-scores, kind="stable")[:most] if np.isfinite(scores[number])]
    if not order:
        return Answer([], 0.0)
    ranked = [
        Ranked(head.things[number], float(scores[number]), head.things[answers[number]] if number in answers else None)
        for number in order
    ]
    told = answers.get(order[0], order[0])
    return Answer(ranked, 1.0 if ranked[0].score >= FIRST else sureness_of(signals, told, asked, vector, elsewhere))


def _with_what_editors_say(scores: Numbers, head: Head, arranged: Arranged, asked: Asked) -> Numbers:
    form = " ".join(asked.words)
    for keys in (arranged.lower.get("", {}), arranged.lower.get(form, {})):
        for key, share in keys.items():
            if key in head.number:
                scores[head.number[key]] *= share
    for place, key in enumerate(arranged.first.get(form, ())):
        if key in head.number:
            scores[head.number[key]] = 2 * FIRST - place
    return scores


def _hide(scores: Numbers, head: Head, permissions: frozenset[str]) -> None:
    for number in head.guarded:
        if not all(
            known.permission in permissions or not known.permission for known in head.things[number].told.values()
        ):
            scores[number] = -np.inf


def _count_for_their_things(scores: Numbers, head: Head) -> dict[int, int]:
    """An answer under a thing is not listed by itself: it lifts its thing. Which answer fits best, by thing."""
    best: dict[int, int] = {}
    for child, parent in head.parents.items():
        own, lifted = scores[parent], scores[child] * ANSWERS_FOR
        if np.isfinite(own):
            if lifted > own:
                scores[parent], best[parent] = lifted, child
            scores[child] = -np.inf
    return best


def exactly(signals: Mapping[str, Numbers], number: int) -> bool:
    return bool(signals["exact"][number] >= 0.9 * NAME)
