"""As which kind of document a message stands in the dossier."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from loket.correspondentie.models import Berichtsoort

Kind = TypeVar("Kind")
DECISION = ("besluit", "beschikking")
LETTER = ("brief", "bericht", "antwoord", "uitgaande")  # how the name begins: a "Verlengingsbrief" is for one use


def best_kind(soort: Berichtsoort, kinds: Sequence[Kind], name: Callable[[Kind], str]) -> Kind | None:
    """Of the kinds that go out: one that is called a decision for a besluit, else a letter, else any that is none."""

    decisions = [kind for kind in kinds if any(word in name(kind).casefold() for word in DECISION)]
    letters = [kind for kind in kinds if kind not in decisions and name(kind).casefold().startswith(LETTER)]
    others = [kind for kind in kinds if kind not in decisions and kind not in letters]
    liked = [*decisions, *letters, *others] if soort.is_besluit else [*letters, *others, *decisions]
    return next(iter(liked), None)
