"""The words that our own texts use: to mend a misspelling, and to split or join what people write apart or together."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from loket.zoeken.engine.everyday import exists
from loket.zoeken.engine.words import STOP, stem

SHORTEST_PART = 3
SHORTEST_MENDED = 4
SHORTEST_TAIL, LONG_HEAD, LONG = 5, 10, 18  # letters
LINKS = ("", "s", "en", "e")


class Lexicon:
    """Made from words with how often they stand in our texts."""

    def __init__(self, counts: Mapping[str, int], english: Mapping[str, int]) -> None:
        self.counts = counts
        self.only_english = {word for word in english if english[word] == counts[word]}
        self.stems = Counter[str]()
        for word, times in counts.items():
            self.stems[stem(word)] += times
        self.words = [word for word in counts if len(word) >= SHORTEST_MENDED and not word.isdecimal()]
        self._remember()

    def _remember(self) -> None:
        self.split = lru_cache(maxsize=10_000)(self._split)
        self.mend = lru_cache(maxsize=4000)(self._mend)

    def __getstate__(self) -> dict[str, Any]:
        """What another process is given: not what this one remembers of what was asked."""
        return {name: value for name, value in vars(self).items() if name not in ("split", "mend")}

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self._remember()

    def knows(self, word: str) -> bool:
        return word in self.counts or word in STOP or stem(word) in self.stems

    def _split(self, word: str) -> tuple[str, ...]:
        """The parts of a compound, by the words that we know; () when it is none."""
        best: tuple[str, ...] = ()
        best_rank = 0.0
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            head, tail = word[:at], word[at:]
            if not self._is_part(tail):
                continue
            for link in LINKS:
                bare = head.removesuffix(link) if link else head
                if (link and bare == head) or len(bare) < SHORTEST_PART or not self._is_part(bare):
                    continue
                rank = min(len(bare), len(tail)) + 0.1 * (not link)
                if rank > best_rank:
                    best, best_rank = (bare, tail), rank
        return best if best or len(word) < LONG else self._split_more(word)

    def _split_more(self, word: str) -> tuple[str, ...]:
        """In three: "evenementvergunningaanvragen"."""
        for at in range(len(word) - SHORTEST_TAIL, LONG_HEAD, -1):
            if self._is_part(word[at:]) and (parts := self.split(word[:at])):
                return (*parts, word[at:])
        return ()

    def _is_part(self, word: str) -> bool:
        if word in STOP:
            return False
        return word in self.counts or (len(word) >= 4 and stem(word) in self.stems)

    def _mend(self, word: str) -> str:
        """The known word that this was meant to be; the word itself when none is near enough."""
        if len(word) < SHORTEST_MENDED or any(sign.isdecimal() for sign in word) or self.knows(word) or exists(word):
            return word
        most = 1 if len(word) <= 5 else 2 if len(word) <= 9 else 3
        near = process.extract(word, self.words, scorer=OSA.distance, score_cutoff=most, limit=12)
        if not near:
            return word
        return min(near, key=lambda found: self._unlike(word, found[0], found[1]))[0]

    def _unlike(self, word: str, known: str, distance: float) -> float:
        """A wrong first letter is rare; of two that are as near, the word that we use more."""
        other_start = word[0] != known[0]
        return (
            distance
            + 0.7 * other_start
            + 0.5 * (known in self.only_english)
            - 0.08 * math.sqrt(min(self.counts[known], 12))
        )


def lexicon_of(texts: Iterable[tuple[str, list[str], int]]) -> Lexicon:
    """Of texts with their language and how much a word in them counts."""
    counts, english = Counter[str](), Counter[str]()
    for language, words, weight in texts:
        for word in words:
            counts[word] += weight
            english[word] += weight if language == "en" else 0
    return Lexicon(counts, +english)
