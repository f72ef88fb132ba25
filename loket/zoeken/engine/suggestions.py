"""Lines that begin with what somebody typed so far: by a word of a title, a name or a term."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from loket.zoeken.engine.known import Key, Known
from loket.zoeken.engine.words import STOP, words_of

TITLE, NAME, TERM = 0, 1, 2
MOST_LOOKED_AT = 400


class Line(NamedTuple):
    """A title, a name or a term of a thing."""

    text: str
    rank: int
    known: Known


class Beginning(NamedTuple):
    """From one word of a line on."""

    form: str
    line: int
    position: int


class Suggestions:
    """All beginnings in the order of the alphabet, as one text and rows of numbers: an object for each would weigh
    five times as much. Never changed.
    """

    def __init__(self, entries: Iterable[Known]) -> None:
        self.lines = [line for entry in entries for line in _lines(entry)]
        beginnings = sorted(_beginnings(self.lines))
        self.forms = "".join(each.form for each in beginnings)
        self.starts = array("i", accumulate((len(each.form) for each in beginnings), initial=0))
        self.line_of = array("i", (each.line for each in beginnings))
        self.position = array("i", (each.position for each in beginnings))

    def starting_with(self, text: str, most: int) -> list[Known]:
        """One for each thing, titles before terms, and what begins the line first."""
        wanted = " ".join(words_of(text))
        if not wanted:
            return []
        everything = range(len(self.line_of))
        first = bisect_left(everything, wanted, key=self._form)
        last = bisect_left(everything, wanted + "\uffff", lo=first, key=self._form)
        found: dict[Key, Known] = {}
        for number in sorted(everything[first : min(last, first + MOST_LOOKED_AT)], key=self._order):
            known = self.lines[self.line_of[number]].known
            found.setdefault(known.key, known)
        return list(found.values())[:most]

    def _form(self, number: int) -> str:
        return self.forms[self.starts[number] : self.starts[number + 1]]

    def _order(self, number: int) -> tuple[int, int, int]:
        line, position = self.lines[self.line_of[number]], self.position[number]
        return line.rank + 2 * (position > 0), position, len(line.text)


def _lines(entry: Known) -> Iterator[Line]:
    yield Line(entry.title, TITLE, entry)
    yield from (Line(name, NAME, entry) for name in entry.names)
    yield from (Line(said.text, TERM, entry) for said in entry.said if not said.is_question)


def _beginnings(lines: Sequence[Line]) -> Iterator[Beginning]:
    for number, line in enumerate(lines):
        words = words_of(line.text)
        for position, word in enumerate(words):
            if not position or word not in STOP:
                yield Beginning(" ".join(words[position:]), number, position)
