"""Which kind of melding is meant, out of all that a form says about it: the list, the tiles and free text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loket.meldingen.rules.suggest import CategoryIndex, Suggestion

MOST_GUESSES = 3
LEAST = 1.5  # the score of a kind that is taken without asking, though it is not sure
BETTER = 1.45  # how many times better than the next one it is then


@dataclass(frozen=True, slots=True)
class ChosenKind:
    """`code` is empty when we must ask; then `guesses` are the likeliest kinds."""

    code: str = ""
    guesses: tuple[str, ...] = ()


def chosen_kind(
    *, kind: str, tile: str, words: str, index: CategoryIndex, groups: Mapping[str, str], usual: Mapping[str, str]
) -> ChosenKind:
    """A kind out of the list goes first. A tile means the usual kind of its group, unless the words surely say which.

    `groups` holds the group of each kind, `usual` the usual kind of each group. Words alone are enough when sure.
    """
    if kind in groups:
        return ChosenKind(kind)
    found = index.suggest(words, MOST_GUESSES) if words.strip() else []
    sure = found[0].code if found and _is_clear(found) else ""
    if tile in usual:
        return ChosenKind(sure if sure and groups.get(sure) == tile else usual[tile])
    return ChosenKind(sure, tuple(guess.code for guess in found))


def _is_clear(found: Sequence[Suggestion]) -> bool:
    """One question less is worth it: the melder sees the kind afterwards, and the team can correct it."""
    first, second = found[0], found[1].score if len(found) > 1 else 0.0
    return first.sure or (first.score >= LEAST and first.score >= BETTER * second)
