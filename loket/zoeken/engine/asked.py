"""What somebody asks, as the index understands it: mended, with the parts of compounds, and in which language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loket.zoeken.engine.lexicon import Lexicon
from loket.zoeken.engine.lists import words_in
from loket.zoeken.engine.words import STOP, stem, telling, words_of

ENGLISH = frozenset(words_in("engels"))
DUTCH = frozenset(words_in("nederlands"))
PART = 0.5
JOINED = 0.9


@dataclass(frozen=True, slots=True)
class Asked:
    """`stems` are the words that tell something; `signs` also their parts, and what editors say that they mean."""

    text: str
    words: tuple[str, ...]
    stems: tuple[str, ...]
    signs: Mapping[str, float]
    mended: str
    english: bool
    unknown: int

    @property
    def was_mended(self) -> bool:
        return self.mended != " ".join(self.words)


def understood(text: str, lexicon: Lexicon, synonyms: Mapping[str, Sequence[str]]) -> Asked:
    words = words_of(text)
    mended = [word if len(words) > 12 else _mended(word, lexicon) for word in words]
    useful = telling(mended)
    signs: dict[str, float] = {}
    for word in useful:
        for sign, weight in signs_of(word, lexicon).items():
            signs[sign] = max(weight, signs.get(sign, 0))
    for first, second in pairwise(useful):
        if first + second in lexicon.counts or stem(first + second) in lexicon.stems:
            signs[stem(first + second)] = JOINED
    for meant in _meant(" ".join(mended), mended, synonyms):
        for word in telling(words_of(meant)):
            for sign, weight in signs_of(word, lexicon).items():
                signs[sign] = max(weight * JOINED, signs.get(sign, 0))
    unknown = sum(not lexicon.knows(word) and not lexicon.split(word) for word in useful)
    stems = tuple(dict.fromkeys(stem(word) for word in useful))
    return Asked(text, tuple(words), stems, signs, " ".join(mended), is_english(words), unknown)


def signs_of(word: str, lexicon: Lexicon) -> dict[str, float]:
    """The stem, and the stems of the parts of a compound."""
    signs = {stem(part): PART for part in lexicon.split(word)} if len(word) >= 7 else {}
    signs[stem(word)] = 1.0
    return signs


def is_english(words: Sequence[str]) -> bool:
    return sum(word in ENGLISH for word in words) > sum(word in DUTCH for word in words)


def _mended(word: str, lexicon: Lexicon) -> str:
    if word in STOP or lexicon.knows(word) or lexicon.split(word):
        return word
    return lexicon.mend(word)


def _meant(text: str, words: Sequence[str], synonyms: Mapping[str, Sequence[str]]) -> list[str]:
    """By the words and by each two neighbours."""
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    return [meant for said in dict.fromkeys([text, *words, *pairs]) for meant in synonyms.get(said, ())]
