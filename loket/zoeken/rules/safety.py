"""Is somebody in danger? Then a fixed answer comes first, by words and not by a ranking."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loket.zoeken.engine.words import stem, words_of


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that all stand in the question: in one of their forms, as a beginning, or together just so."""

    stems: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    just_so: str = ""

    def stands_in(self, words: Sequence[str], stems: frozenset[str]) -> bool:
        if self.just_so:
            return f" {self.just_so} " in f" {' '.join(words)} "
        return self.stems <= stems and all(any(word.startswith(each) for word in words) for each in self.beginnings)


def pattern_of(text: str) -> Pattern:
    """`mishandel* kind`: the beginning of a word, and a word; `=ik wil dood`: together just so."""
    if text.startswith("="):
        return Pattern(just_so=" ".join(words_of(text)))
    parts = text.lower().split()
    return Pattern(
        frozenset(stem(word) for part in parts if not part.endswith("*") for word in words_of(part)),
        tuple("".join(words_of(part)) for part in parts if part.endswith("*")),
    )


def first_that_fits(q: str, patterns_of: Iterable[tuple[str, Sequence[Pattern]]]) -> str:
    """The code of the first answer of which a pattern stands in the question, or nothing."""
    words = words_of(q)
    stems = frozenset(stem(word) for word in words)
    for code, patterns in patterns_of:
        if any(pattern.stands_in(words, stems) for pattern in patterns):
            return code
    return ""
