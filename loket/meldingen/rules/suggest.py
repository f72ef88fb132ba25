"""Which kind of melding does a resident mean? Found in the resident's own words, with typing errors and all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from math import log, sqrt
from typing import Protocol

from loket.meldingen.rules.similar import SimilarWords
from loket.meldingen.rules.stems import FILLER, PLACE_FOLLOWS, one_sound, stem, words_of

RAREST = 4.0  # what a word counts that only one kind has
LEAST = 1.0  # below this score the words say too little to suggest anything
SURE = 2.4
CLEARLY = 1.8  # the first is sure when it is so many times better than the second
PLACE = 0.5  # "in het plantsoen" tells where it is more than what it is
SET_OF_WORDS = 0.6  # how much extra a whole term of several words counts
ONLY_NAMED_IN_PART = 0.5  # a part of a compound that is a term
MOST_UNKNOWN = 60


class KindOfMelding(Protocol):
    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def terms(self) -> Iterable[str]: ...


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`sure` when it is clearly better than all others, so that the form may choose it."""

    code: str
    score: float
    sure: bool


@dataclass(frozen=True)
class CategoryIndex:
    """The words of all kinds of melding. Build it once with `of`; asking it changes nothing."""

    weights: Mapping[str, Mapping[str, float]]  # word -> kind -> weight
    rarity: Mapping[str, float]
    terms: Mapping[str, tuple[tuple[str, frozenset[str]], ...]]  # rarest word -> (kind, all words of the term)
    similar: SimilarWords

    @classmethod
    def of(cls, rows: Iterable[KindOfMelding]) -> "CategoryIndex":
        """From rows with code, name and terms."""
        said = [(row.code, words) for row in rows for term in (row.name, *row.terms) if (words := _content(term))]
        lexicon = {word for _, words in said for word in words}
        counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for code, words in said:
            for word in words:
                counts[word][code] += 1 / sqrt(len(words))
                for part in _split(word, lexicon):
                    counts[part][code] += ONLY_NAMED_IN_PART / sqrt(len(words))
        kinds = len({code for code, _ in said})
        rarity = {word: RAREST * log(1 + kinds / len(by_kind)) / log(1 + kinds) for word, by_kind in counts.items()}
        weights = {
            word: {code: rarity[word] * n / (n + 0.6) * sqrt(n / sum(by_kind.values())) for code, n in by_kind.items()}
            for word, by_kind in counts.items()
        }
        return cls(weights, rarity, _by_rarest_word(said, rarity), SimilarWords.of(counts))

    def suggest(self, text: str, most: int = 3) -> list[Suggestion]:
        """The kinds that fit best, the best first; nothing when the words say nothing."""
        said = self._said(text)
        scores = self._scores(said)
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[: max(most, 2)]
        if not ranked or ranked[0][1] < LEAST:
            return []
        second = ranked[1][1] if len(ranked) > 1 else 0.0
        sure = ranked[0][1] >= SURE and ranked[0][1] >= CLEARLY * second
        floor = max(LEAST / 2, ranked[0][1] / 5)
        return [
            Suggestion(code, round(score, 2), sure and place == 0)
            for place, (code, score) in enumerate(ranked[:most])
            if score >= floor
        ]

    def _scores(self, said: Mapping[str, float]) -> dict[str, float]:
        scores: dict[str, float] = defaultdict(float)
        for word, weight in said.items():
            for code, worth in self.weights[word].items():
                scores[code] += worth * weight
        best: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for word in said:
            for code, words in self.terms.get(word, ()):
                if words <= said.keys():
                    worth = SET_OF_WORDS * sum(self.rarity[w] * said[w] for w in words)
                    for w in words:
                        best[code][w] = max(best[code][w], worth / len(words))
        for code, worths in best.items():
            scores[code] += sum(worths.values())
        return scores

    def _said(self, text: str) -> dict[str, float]:
        """The words of the lexicon in this text, each with its greatest weight."""
        said: dict[str, float] = defaultdict(float)
        guesses_left = MOST_UNKNOWN
        for token, joined, weight in _tokens(text):
            if joined in self.weights:
                said[joined] = max(said[joined], weight)
            elif token in self.weights:
                said[token] = max(said[token], weight)
            elif guesses_left:
                guesses_left -= 1
                for word, sureness in self._guesses(token):
                    said[word] = max(said[word], sureness * weight)
        return said

    def _guesses(self, token: str) -> Iterator[tuple[str, float]]:
        """What an unknown word may be: a compound, a typing error, or a word that ends or begins as a known one."""
        lexicon = self.weights.keys()
        if parts := _split(token, lexicon):
            yield from ((part, 0.85) for part in parts)
        elif near := self.similar.to(token):
            yield from near
        else:
            tail, head = _ends_as(token, lexicon), _begins_as(token, lexicon)
            if tail or head:
                yield (tail, 0.6) if len(tail) >= len(head) else (head, 0.5)


def _content(term: str) -> tuple[str, ...]:
    """The words of a term that tell something; all its words when there is no such word."""
    return tuple(dict.fromkeys(stem(word) for word in words_of(term) if word not in FILLER))


def _tokens(text: str) -> Iterator[tuple[str, str, float]]:
    """Each telling word, the same joined to the word before it ("fiets wrak"), and how much it counts."""
    weight, previous = 1.0, ""
    for word in words_of(text):
        if word in PLACE_FOLLOWS:
            weight = PLACE
        if word in FILLER:
            previous = ""
            continue
        yield stem(word), stem(previous + word), weight
        weight, previous = 1.0, word


def _by_rarest_word(
    said: Iterable[tuple[str, tuple[str, ...]]], rarity: Mapping[str, float]
) -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    terms: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for code, words in said:
        if len(words) > 1:
            terms[max(words, key=lambda word: (rarity[word], word))].append((code, frozenset(words)))
    return {word: tuple(having) for word, having in terms.items()}


def _split(word: str, lexicon: Set[str]) -> tuple[str, ...]:
    """The known words of which this one is made: "parkbank" is "park" and "bank"; nothing when it is not."""
    for cut in range(3, len(word) - 2):
        tail = _known(word[cut:], lexicon)
        if not tail:
            continue
        for link in ("", "s", "e", "en"):
            if head := _known(word[:cut].removesuffix(link), lexicon):
                return head, tail
        if deeper := _split(word[:cut], lexicon):
            return *deeper, tail
    return ()


def _known(piece: str, lexicon: Set[str]) -> str:
    """The word of the lexicon that this piece of a compound is, in one of its forms."""
    if len(piece) < 3:
        return ""
    return next((form for form in (piece, stem(piece), one_sound(piece, stressed=True)) if form in lexicon), "")


def _ends_as(word: str, lexicon: Set[str]) -> str:
    return next((tail for cut in range(2, len(word) - 3) if (tail := _known(word[cut:], lexicon))), "")


def _begins_as(word: str, lexicon: Set[str]) -> str:
    return next((head for cut in range(len(word) - 2, 3, -1) if (head := _known(word[:cut], lexicon))), "")
