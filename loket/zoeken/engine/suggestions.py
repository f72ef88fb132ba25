"""Lines that begin with what somebody typed so far: by a word of a title, a name or a term."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from loket.zoeken.engine.known import Known
from loket.zoeken.engine.words import STOP, words_of

TITLE, NAME, TERM = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Beginning:
    """From one word of a line on. What begins the line comes first."""

    form: str
    rank: int
    position: int
    text: str
    known: Known


class Suggestions:
    """All beginnings in the order of the alphabet. Never changed."""

    def __init__(self, entries: Iterable[Known]) -> None:
        self.beginnings = sorted(_beginnings(entries), key=lambda beginning: beginning.form)
        self.forms = [beginning.form for beginning in self.beginnings]

    def starting_with(self, text: str, most: int) -> list[Beginning]:
        """One line for each thing, titles before terms."""
        wanted = " ".join(words_of(text))
        if not wanted:
            return []
        first = bisect_left(self.forms, wanted)
        last = bisect_left(self.forms, wanted + "\uffff")
        found = sorted(
            self.beginnings[first : min(last, first + 400)],
            key=lambda each: (each.rank + 2 * (each.position > 0), each.position, len(each.text)),
        )
        by_thing: dict[tuple[str, str], Beginning] = {}
        for beginning in found:
            by_thing.setdefault(beginning.known.key, beginning)
        return list(by_thing.values())[:most]


def _beginnings(entries: Iterable[Known]) -> Iterable[Beginning]:
    for entry in entries:
        lines = [(entry.title, TITLE), *((name, NAME) for name in entry.names)]
        lines += [(said.text, TERM) for said in entry.said if not said.is_question]
        for text, rank in lines:
            words = words_of(text)
            for position, word in enumerate(words):
                if not position or word not in STOP:
                    yield Beginning(" ".join(words[position:]), rank, position, text, entry)
