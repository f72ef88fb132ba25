"""The foremost things in the order in which they answer a question, and how sure that is."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from loket.zoeken.engine.asked import Asked
from loket.zoeken.engine.fusion import fused
from loket.zoeken.engine.head import Head, Thing
from loket.zoeken.engine.postings import Numbers
from loket.zoeken.engine.sureness import Elsewhere, sureness_of
from loket.zoeken.rules.arranged import Arranged

FIRST = 100.0
ANSWERS_FOR = 0.97  # a question under a thing counts for the thing, but the thing's own words a little more
AHEAD = 1.0  # so far ahead by its words alone, the meaning changed nothing in any judged question
CERTAIN = 0.9

AskModel: TypeAlias = Callable[[], NDArray[np.float32] | None]


@dataclass(frozen=True, slots=True)
class Ranked:
    """One thing, and the question under it that fits better than itself."""

    thing: Thing
    score: float
    answer: Thing | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """`sureness` is the chance, from 0 to 1, that the first is what was meant. `vector` is what was asked, as far as
    that was needed.
    """

    ranked: list[Ranked]
    sureness: float
    vector: NDArray[np.float32] | None = None


def answer(
    head: Head,
    arranged: Arranged,
    asked: Asked,
    ask_model: AskModel,
    *,
    elsewhere: Elsewhere = Elsewhere(),
    permissions: Iterable[str] = (),
    most: int = 20,
) -> Answer:
    """Best bets first, then by all signals together; what may not be seen is not there.

    The model is asked only when the words leave doubt: that costs more than all the rest.
    """
    if not head.things or not asked.words:
        return Answer([], 0.0)
    signals, vector = head.by_words(asked), None
    if not _words_tell_enough(signals, asked, arranged):
        vector = ask_model()
        signals |= head.by_meaning(vector) if vector is not None else {}
    scores = _with_what_editors_say(fused(signals, asked, arranged.weights), head, arranged, asked)
    _hide(scores, head, frozenset(permissions))
    answers = _count_for_their_things(scores, head)
    order = [int(number) for number in np.argsort(-scores, kind="stable")[:most] if np.isfinite(scores[number])]
    if not order:
        return Answer([], 0.0, vector)
    ranked = [
        Ranked(head.things[number], float(scores[number]), head.things[answers[number]] if number in answers else None)
        for number in order
    ]
    told = answers.get(order[0], order[0])
    sure = 1.0 if ranked[0].score >= FIRST else sureness_of(signals, told, asked, vector, elsewhere)
    return Answer(ranked, sure, vector)


def _words_tell_enough(signals: Mapping[str, Numbers], asked: Asked, arranged: Arranged) -> bool:
    scores = fused(signals, asked, arranged.weights)
    if len(scores) < 2:
        return True
    second, first = np.argpartition(scores, -2)[-2:]
    ahead = scores[first] - scores[second] >= AHEAD
    return bool(ahead) and sureness_of(signals, int(first), asked, None, Elsewhere()) >= CERTAIN


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
