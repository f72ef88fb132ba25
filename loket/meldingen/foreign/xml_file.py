"""What Open311 gives in XML: <service_requests><request>…, read piece by piece.

A document type is refused before anything of it is used, so entities that blow up or fetch files never exist.
"""

from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from loket.meldingen.foreign.wrong import LONGEST, WrongFile

PIECE = 64 * 1024
DEEPEST = 20
RECORDS = ("request", "service_request")


def xml_records(file: IO[bytes]) -> Iterator[dict[str, str]]:
    """Raises WrongFile where the XML ends to be XML; what came before it is good."""
    reading = _Reading()
    while True:
        piece = file.read(PIECE)
        fault = reading.take(piece)
        yield from reading.finished()
        if fault:
            raise WrongFile(fault)
        if not piece:
            break
    if not reading.count:
        raise WrongFile("In dit bestand staan geen meldingen: wij zoeken naar <request>.")


class _Reading:
    """Fills one record at a time while the parser walks by."""

    def __init__(self) -> None:
        self.count, self._depth, self._size = 0, 0, 0
        self._records: list[dict[str, str]] = []
        self._record: dict[str, str] | None = None
        self._field, self._pieces = "", list[str]()
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype
        self._parser.EntityDeclHandler = self._refuse_doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def take(self, piece: bytes) -> str:
        """The Dutch reason when it goes no further."""
        try:
            self._parser.Parse(piece, not piece)
        except WrongFile as wrong:
            return wrong.reason
        except (expat.ExpatError, LookupError, ValueError):
            return f"Het bestand is stuk na melding {self.count}. Wat daarna komt, is niet gelezen."
        return ""

    def finished(self) -> list[dict[str, str]]:
        records, self._records = self._records, []
        return records

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise WrongFile("De gegevens zitten te diep in elkaar.")
        if self._record is None:
            if name in RECORDS:
                self._record, self._size = {}, 0
        elif not self._field:
            self._field, self._pieces = name, []

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._record is None:
            return
        if name == self._field:
            self._record[name], self._field = "".join(self._pieces).strip(), ""
        elif name in RECORDS and not self._field:
            self._records.append(self._record)
            self._record, self.count = None, self.count + 1

    def _text(self, text: str) -> None:
        if not self._field:
            return
        self._size += len(text)
        if self._size > LONGEST:
            raise WrongFile(f"Melding {self.count + 1} is te groot. Wat daarna komt, is niet gelezen.")
        self._pieces.append(text)

    def _refuse_doctype(self, *_declared: object) -> None:
        raise WrongFile("In dit bestand staat een DOCTYPE. Dat lezen wij niet, want het kan gevaarlijk zijn.")
