"""Typing errors: which known words look like the one that was typed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log


@dataclass(frozen=True)
class SimilarWords:
    """The lexicon by groups of three letters. A rare group that two words share counts most; then each letter."""

    groups: Mapping[str, tuple[str, ...]]
    size: Mapping[str, float]

    @classmethod
    def of(cls, words: Iterable[str]) -> "SimilarWords":
        groups: dict[str, list[str]] = defaultdict(list)
        known = sorted(words)
        for word in known:
            for group in _threes(word):
                groups[group].append(word)
        worth = {group: log(1 + len(known) / len(having)) for group, having in groups.items()}
        size = {word: sum(worth[group] for group in _threes(word)) for word in known}
        return cls({group: tuple(having) for group, having in groups.items()}, size)

    def to(self, word: str, most: int = 2) -> list[tuple[str, float]]:
        """The words that this one is probably meant to be, each with a weight below 1."""
        if len(word) < 4:
            return []
        shared: dict[str, float] = defaultdict(float)
        total = 0.0
        for group in _threes(word):
            having = self.groups.get(group, ())
            worth = log(1 + len(self.size) / (len(having) or 1))
            total += worth
            for other in having:
                shared[other] += worth
        alike = sorted(((2 * s / (total + self.size[w]), w) for w, s in shared.items()), reverse=True)[:8]
        near = [(w, alikeness, errors_between(word, w)) for alikeness, w in alike if w[0] == word[0] or alikeness > 0.5]
        fit = [(w, 0.9 - 0.15 * errors) for w, _, errors in near if errors <= _errors_allowed(word, w)]
        return sorted(fit, key=lambda item: -item[1])[:most]


def errors_between(one: str, other: str) -> int:
    """How many letters are missing, too many, wrong, or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, wanted in enumerate(other, 1):
            errors = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                errors = min(errors, last[j - 2] + 1)
            row.append(errors)
    return row[-1]


def _errors_allowed(one: str, other: str) -> int:
    shortest = min(len(one), len(other))
    return 0 if shortest < 4 else 1 if shortest < 7 else 2 if shortest < 10 else 3


@lru_cache(maxsize=4_000)
def _threes(word: str) -> frozenset[str]:
    padded = f"  {word} "
    return frozenset(padded[n : n + 3] for n in range(len(padded) - 2))
