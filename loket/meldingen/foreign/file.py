"""Which kind of file is it? By what stands in it: names of files say little."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from loket.kernel.refusal import Refusal
from loket.meldingen.foreign.csv_file import read_csv
from loket.meldingen.foreign.json_file import json_records
from loket.meldingen.foreign.record import lines_of
from loket.meldingen.foreign.wrong import WrongFile
from loket.meldingen.foreign.xml_file import xml_records
from loket.meldingen.rules.foreign_line import OPEN311, Columns, ForeignLine, read_columns

_NOT_OURS = {
    b"PK\x03\x04": "Dit is een Excel- of zipbestand. Bewaar het als CSV en kies dat bestand.",
    b"\xd0\xcf\x11\xe0": "Dit is een oud Excelbestand. Bewaar het als CSV en kies dat bestand.",
    b"%PDF": "Dit is een pdf. Kies een CSV-bestand.",
    b"\x1f\x8b": "Dit is een ingepakt bestand. Pak het eerst uit.",
    b"\xff\xfe": "Dit bestand is bewaard als Unicode (UTF-16). Bewaar het als CSV UTF-8.",
    b"\xfe\xff": "Dit bestand is bewaard als Unicode (UTF-16). Bewaar het als CSV UTF-8.",
}


@dataclass(frozen=True)
class ForeignFile:
    columns: Columns
    lines: Iterator[ForeignLine]


def open_foreign(file: IO[bytes]) -> ForeignFile:
    """The head of the file at once, its lines while you ask for them. Both raise WrongFile."""
    file.seek(0)
    start = file.read(4096)
    file.seek(0)
    for sign, reason in _NOT_OURS.items():
        if start.startswith(sign):
            raise WrongFile(reason)
    first = start.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if first == b"<":
        return ForeignFile(_columns(OPEN311), lines_of(xml_records(file)))
    if first in (b"[", b"{"):
        return ForeignFile(_columns(OPEN311), lines_of(json_records(file)))
    head, lines = read_csv(file)
    return ForeignFile(_columns(head), lines)


def _columns(head: tuple[str, ...]) -> Columns:
    columns = read_columns(head)
    if isinstance(columns, Refusal):
        raise WrongFile(columns.reason)
    return columns
