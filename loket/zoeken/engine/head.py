"""The things that everybody looks for, known by heart: what each signal says of each thing, for one question."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from loket.zoeken.engine.asked import Asked, signs_of
from loket.zoeken.engine.known import Key, Known
from loket.zoeken.engine.lexicon import Lexicon, lexicon_of
from loket.zoeken.engine.meanings import Meanings, Vector
from loket.zoeken.engine.postings import Numbers, Postings
from loket.zoeken.engine.words import stem, telling, trigrams, words_of

NAME, TERM, QUESTION = 1.0, 0.8, 0.6
WITHOUT_STOP_WORDS = 0.7
FIELDS = {"title": 3.0, "name": 3.0, "term": 2.0, "question": 1.0, "summary": 1.0, "text": 0.3}
SATURATES = 1.2
BY_WORDS = ("exact", "words", "letters", "whole")
BY_MEANING = ("meaning", "thing")
SIGNALS = BY_WORDS + BY_MEANING


@dataclass(frozen=True, slots=True)
class Thing:
    """In each language that it is told in."""

    key: Key
    told: Mapping[str, Known]

    @property
    def part_of(self) -> Key:
        kind, _, ref = next(iter(self.told.values())).part_of.partition(":")
        return kind, ref

    def in_language(self, language: str) -> Known:
        return self.told.get(language) or self.told.get("nl") or next(iter(self.told.values()))


@dataclass(frozen=True, slots=True)
class Line:
    """A title, a name, a term or a question of a thing."""

    thing: int
    text: str
    worth: float


class _Texts:
    """Texts of things of which the meaning is known: for each its row, and whose it is."""

    def __init__(self, texts: Iterable[tuple[int, str]], meanings: Meanings) -> None:
        known = [(thing, meanings.row[text]) for thing, text in texts if text in meanings]
        self.things = np.array([thing for thing, _ in known], dtype=np.int32)
        self.rows = np.array([row for _, row in known], dtype=np.int32)

    def nearest(self, near: Vector, size: int) -> Numbers:
        """For each of `size` things how near its nearest text is."""
        found = np.zeros(size, dtype=np.float32)
        np.maximum.at(found, self.things, near[self.rows])
        return found


class Head:
    """Never changed after it is made. `meanings` gives what a text means, for as far as that is known."""

    def __init__(self, known: Iterable[Known], meanings: Meanings) -> None:
        by_key: dict[Key, dict[str, Known]] = defaultdict(dict)
        for entry in known:
            by_key[entry.key][entry.language] = entry
        self.things = [Thing(key, told) for key, told in by_key.items()]
        self.number = {thing.key: number for number, thing in enumerate(self.things)}
        self.parents = {
            number: self.number[thing.part_of]
            for number, thing in enumerate(self.things)
            if thing.part_of in self.number
        }
        self.guarded = [
            number for number, thing in enumerate(self.things) if any(known.permission for known in thing.told.values())
        ]
        self.bodies = {entry.organisation: entry for thing in self.things for entry in thing.told.values()}
        lines = [line for number, thing in enumerate(self.things) for line in _lines(number, thing)]
        self.line_thing = np.array([line.thing for line in lines], dtype=np.int32)
        self.starts = np.searchsorted(self.line_thing, np.arange(len(self.things)))
        self.lexicon = _lexicon(self.things)
        self._read_words(lines)
        self._read_meaning(lines, meanings)

    def _read_words(self, lines: Sequence[Line]) -> None:
        lexicon = self.lexicon
        words = [telling(words_of(line.text)) for line in lines]
        self.by_stem = Postings(_signs(each, lexicon) for each in words)
        self.line_total = np.array(
            [self.by_stem.total({stem(word) for word in each}) for each in words], dtype=np.float32
        )
        self.by_letters = Postings((dict.fromkeys(trigrams(each), 1.0) for each in words), normed=True)
        self.whole = Postings(_whole(thing, lexicon) for thing in self.things)
        exact: list[dict[str, float]] = [{} for _ in self.things]
        for line, each in zip(lines, words, strict=True):
            whole = words_of(line.text)
            bare = line.worth * (1 if len(whole) == len(each) else WITHOUT_STOP_WORDS)
            for form, worth in (("".join(whole), line.worth), ("".join(stem(word) for word in each), bare)):
                exact[line.thing][form] = max(worth, exact[line.thing].get(form, 0))
        self.exact = Postings(exact)

    def _read_meaning(self, lines: Sequence[Line], meanings: Meanings) -> None:
        self.meanings = meanings
        self.told = _Texts(
            ((number, told.told) for number, thing in enumerate(self.things) for told in thing.told.values()), meanings
        )
        self.said = _Texts(((line.thing, line.text) for line in lines), meanings)

    def by_words(self, asked: Asked) -> dict[str, Numbers]:
        """Of each signal that goes by words a number for each thing, mostly between 0 and 1."""
        return {
            "exact": self._exact(asked),
            "words": self._best_line(self._words(asked)),
            "letters": self._best_line(self._letters(asked)),
            "whole": self._whole(asked),
        }

    def by_meaning(self, vector: Vector) -> dict[str, Numbers]:
        """The same of how near the meaning is: of the nearest question, and of the thing itself."""
        near, size = self.meanings.near(vector), len(self.things)
        return {"meaning": self.said.nearest(near, size), "thing": self.told.nearest(near, size)}

    def signals(self, asked: Asked, vector: Vector | None) -> dict[str, Numbers]:
        return self.by_words(asked) | (self.by_meaning(vector) if vector is not None else {})

    def _exact(self, asked: Asked) -> Numbers:
        found = np.zeros(len(self.things), dtype=np.float32)
        mended = asked.mended.split()
        forms = ("".join(asked.words), "".join(mended), "".join(stem(word) for word in telling(mended)))
        for form, share in zip(forms, (1.0, 0.9, 0.9), strict=True):
            rows, worth = self.exact.holding(form)
            found[rows] = np.maximum(found[rows], worth * np.float32(share))
        return found

    def _words(self, asked: Asked) -> Numbers:
        """Twice what question and line share, of what they have together."""
        total = self.by_stem.total(asked.stems)
        shared = np.minimum(self.by_stem.weigh(asked.signs), np.minimum(self.line_total, total))
        share: Numbers = 2 * shared / (self.line_total + np.float32(total + 1e-6))
        return share

    def _letters(self, asked: Asked) -> Numbers:
        signs = trigrams(telling(list(asked.words)))
        found = self.by_letters.weigh(dict.fromkeys(signs, 1.0)) / (self.by_letters.length(signs) or 1)
        if asked.was_mended:
            signs = trigrams(telling(asked.mended.split()))
            mended = self.by_letters.weigh(dict.fromkeys(signs, 1.0)) / (self.by_letters.length(signs) or 1)
            found = np.maximum(found, 0.95 * mended)
        return found

    def _whole(self, asked: Asked) -> Numbers:
        return self.whole.weigh(asked.signs) / (self.whole.total(asked.stems) or 1)

    def _best_line(self, of_lines: Numbers) -> Numbers:
        return np.maximum.reduceat(of_lines, self.starts) if len(self.line_thing) else of_lines


def _lines(number: int, thing: Thing) -> Iterable[Line]:
    for entry in thing.told.values():
        yield Line(number, entry.title, NAME)
        yield from (Line(number, name, NAME) for name in entry.names)
        yield from (Line(number, said.text, QUESTION if said.is_question else TERM) for said in entry.said)


def _lexicon(things: Sequence[Thing]) -> Lexicon:
    return lexicon_of(
        (entry.language, words_of(text), weight)
        for thing in things
        for entry in thing.told.values()
        for text, weight in (
            (entry.title, 5),
            (" ".join(entry.names), 5),
            (" ".join(said.text for said in entry.said), 2),
            (f"{entry.summary} {entry.text}", 1),
        )
    )


def _signs(words: Iterable[str], lexicon: Lexicon) -> dict[str, float]:
    signs: dict[str, float] = {}
    for word in words:
        for sign, weight in signs_of(word, lexicon).items():
            signs[sign] = max(weight, signs.get(sign, 0))
    return signs


def _whole(thing: Thing, lexicon: Lexicon) -> dict[str, float]:
    """All words of a thing, the title most; a word ten times is not ten times as much."""
    counted: dict[str, float] = defaultdict(float)
    for entry in thing.told.values():
        parts = {
            "title": entry.title,
            "name": " ".join(entry.names),
            "term": " ".join(said.text for said in entry.said if not said.is_question),
            "question": " ".join(said.text for said in entry.said if said.is_question),
            "summary": entry.summary,
            "text": entry.text,
        }
        for field, text in parts.items():
            for word in words_of(text):
                for sign, weight in signs_of(word, lexicon).items():
                    counted[sign] += weight * FIELDS[field]
    return {sign: times / (times + SATURATES) for sign, times in counted.items()}
