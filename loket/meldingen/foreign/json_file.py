"""A list of objects in JSON, one after the other: the file may be larger than our memory."""

import codecs
import json
import re
from collections.abc import Iterator
from typing import IO, Any

from loket.meldingen.foreign.wrong import LONGEST, WrongFile

PIECE = 64 * 1024
MOST_BEFORE_LIST = 1000  # {"service_requests": [
_LIST = re.compile(r'\s*(?:\{\s*"[^"]{0,100}"\s*:\s*)?\[')
_SPACE = re.compile(r"[\s,]*")
_decoder = json.JSONDecoder()


def json_records(file: IO[bytes]) -> Iterator[Any]:
    """Raises WrongFile where the JSON ends to be JSON; what came before it is good."""
    text = _Text(file)
    found = _LIST.match(text.more(MOST_BEFORE_LIST))
    if not found:
        raise WrongFile("Dit is geen lijst van meldingen in JSON.")
    text.take(found.end())
    count = 0
    while True:
        waiting = text.more(1)
        text.take(_SPACE.match(waiting).end())  # type: ignore[union-attr]
        if not text.waiting:
            if text.at_end:
                raise WrongFile(f"Het bestand houdt op na melding {count}. Er ontbreekt iets.")
            continue
        if text.waiting[0] == "]":
            return
        yield _next_value(text, count)
        count += 1


def _next_value(text: "_Text", count: int) -> Any:
    """One whole value: with half of it in our hands, we ask for more."""
    while True:
        try:
            value, end = _decoder.raw_decode(text.waiting)
        except ValueError:
            if text.at_end or len(text.waiting) > LONGEST:
                raise WrongFile(f"Het bestand is stuk na melding {count}. Wat daarna komt, is niet gelezen.") from None
            text.more(len(text.waiting) + 1)
            continue
        except RecursionError:
            raise WrongFile(f"De gegevens na melding {count} zitten te diep in elkaar.") from None
        if end == len(text.waiting) and not text.at_end:  # a number may go on in the next piece
            text.more(end + 1)
            continue
        text.take(end)
        return value


class _Text:
    """The text that was read and not yet used."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._decode = file, codecs.getincrementaldecoder("utf-8-sig")()
        self.waiting, self.at_end = "", False

    def more(self, least: int) -> str:
        """At least so many characters, unless the file ends before."""
        while len(self.waiting) < least and not self.at_end:
            piece = self._file.read(PIECE)
            self.at_end = not piece
            try:
                self.waiting += self._decode.decode(piece, final=not piece)
            except UnicodeDecodeError:
                raise WrongFile("Dit bestand is geen UTF-8. Bewaar het als UTF-8.") from None
        return self.waiting

    def take(self, characters: int) -> None:
        self.waiting = self.waiting[characters:]
