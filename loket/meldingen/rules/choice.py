"""Which kind of melding is meant, out of all that a form says about it: the list, the tiles and free text."""

from collections.abc import Mapping
from dataclasses import dataclass

from loket.meldingen.rules.suggest import CategoryIndex

MOST_GUESSES = 3


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
    sure = found[0].code if found and found[0].sure else ""
    if tile in usual:
        return ChosenKind(sure if sure and groups.get(sure) == tile else usual[tile])
    return ChosenKind(sure, tuple(guess.code for guess in found))
