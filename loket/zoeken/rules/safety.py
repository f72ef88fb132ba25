"""Is somebody in danger? Then a fixed answer comes first, by words and not by a ranking."""

from collections.abc import Iterable, Sequence

from loket.zoeken.engine.words import stem, words_of


def stands_in(pattern: str, words: Sequence[str]) -> bool:
    """All words of the pattern stand in the question, in one of their forms. `sla*` is the beginning of a word; what
    begins with = must stand there just so.
    """
    if pattern.startswith("="):
        return f" {' '.join(words_of(pattern))} " in f" {' '.join(words)} "
    stems = {stem(word) for word in words}
    return all(
        any(word.startswith(each[:-1]) for word in words) if each.endswith("*") else stem(each) in stems
        for each in pattern.split()
    )


def first_that_fits(q: str, patterns_of: Iterable[tuple[str, Sequence[str]]]) -> str:
    """The code of the first answer of which a pattern stands in the question, or nothing."""
    words = words_of(q)
    for code, patterns in patterns_of:
        if any(stands_in(pattern, words) for pattern in patterns):
            return code
    return ""
