"""A file of calls (call detail records, CSV) as facts. A broken line is named with the reason; the rest goes in."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from loket.kernel.text import AMSTERDAM
from loket.outside.centrale.ami_facts import extension_of
from loket.outside.centrale.port import CallEvent, Heard

# Our name of a column, and the names that the files of Asterisk and others give it, the best first.
USUAL: dict[str, tuple[str, ...]] = {
    "id": ("linkedid", "uniqueid", "call_id", "id"),
    "begin": ("start", "calldate", "begin"),
    "answer": ("answer", "answered"),
    "end": ("end", "einde"),
    "duration": ("duration", "duur"),
    "number": ("src", "number", "nummer"),
    "dialled": ("dst", "dialled", "gekozen"),
    "queue": ("queue", "wachtrij"),
    "extension": ("dstchannel", "extension", "toestel"),
}
NEEDED = ("id", "begin")
WRITTEN = ("%d-%m-%Y %H:%M:%S", "%d/%m/%Y %H:%M:%S", "%d-%m-%Y %H:%M", "%Y/%m/%d %H:%M:%S")
MOST_LINES = 200_000


class WrongColumns(Exception):
    """The file lacks a column that we need; the message is for people."""


@dataclass(frozen=True, slots=True)
class CdrFault:
    number: int
    reason: str


@dataclass(slots=True)
class CdrRead:
    """The facts of each call by its id, and the lines that were no call."""

    calls: dict[str, list[CallEvent]] = field(default_factory=dict)
    faults: list[CdrFault] = field(default_factory=list)


def read_cdr(text: str, *, centrale: str, columns: Iterable[str] = ()) -> CdrRead:
    """`columns` says which of their columns is which of ours ("id=uniqueid"), where their name is not a usual one.

    Lines with the same id are parts of one call: it ends with the last of them. Times without a zone are those of the
    Netherlands. Raises WrongColumns.
    """
    rows = csv.reader(text.splitlines(), delimiter=_delimiter(text))
    header = [name.strip().lower() for name in _next(rows) or []]
    where = _where(header, dict(pair.split("=", 1) for pair in columns if "=" in pair))
    read, ends = CdrRead(), dict[str, datetime]()
    while (row := _next(rows)) is not None:
        if not any(cell.strip() for cell in row):
            continue
        try:
            if rows.line_num > MOST_LINES:
                raise ValueError(f"Het bestand heeft meer dan {MOST_LINES} regels.")
            _take(read, ends, _values(row, where, len(header)), centrale)
        except ValueError as fault:
            read.faults.append(CdrFault(rows.line_num, str(fault)))
            if rows.line_num > MOST_LINES:
                break
    for id, end in ends.items():
        read.calls[id].append(CallEvent(centrale, id, Heard.HUNG_UP, end))
    return read


def _next(rows: Iterator[list[str]]) -> list[str] | None:
    """The next line; None after the last, or when what follows is no table (a field without end)."""
    try:
        return next(rows, None)
    except csv.Error:
        return None


def _delimiter(text: str) -> str:
    first = text.split("\n", 1)[0]
    return max(",;\t", key=first.count)


def _where(header: list[str], named: Mapping[str, str]) -> dict[str, int]:
    found = {}
    for ours, usual in USUAL.items():
        names = (named[ours].strip().lower(),) if ours in named else usual
        place = next((header.index(name) for name in names if name in header), None)
        if place is None and (ours in NEEDED or ours in named):
            raise WrongColumns(f"In het bestand ontbreekt de kolom {names[0]}.")
        if place is not None:
            found[ours] = place
    if "end" not in found and "duration" not in found:
        raise WrongColumns("In het bestand ontbreekt de kolom met het einde of de duur.")
    return found


def _values(row: list[str], where: Mapping[str, int], width: int) -> dict[str, str]:
    if len(row) < width:
        raise ValueError(f"De regel heeft {len(row)} kolommen. Dat moeten er {width} zijn.")
    return {ours: row[place].strip() for ours, place in where.items()}


def _take(read: CdrRead, ends: dict[str, datetime], told: Mapping[str, str], centrale: str) -> None:
    """Add the facts of this line. Raises ValueError with the reason, for people."""
    id = told["id"]
    if not id or len(id) > 100 or not id.isprintable():
        raise ValueError("Het kenmerk van het gesprek ontbreekt of is te lang.")
    begin = _moment(told["begin"], "het begin")
    end = _moment(told["end"], "het einde") if told.get("end") else begin + _duration(told.get("duration", ""))
    answer = _moment(told["answer"], "het opnemen") if told.get("answer") else None
    if not begin <= (answer or begin) <= end:
        raise ValueError("De tijden volgen niet op elkaar.")
    number, dialled, extension = told.get("number", ""), told.get("dialled", ""), _extension(told.get("extension", ""))
    outgoing = number.isdecimal() and len(number) <= 6 and not number.startswith("0")
    if outgoing:
        number, dialled, extension = dialled, "", number
    facts = read.calls.setdefault(id, [])
    rang = CallEvent(
        centrale, id, Heard.RINGING, begin, number[:40], dialled[:40], told.get("queue", "")[:60], extension
    )
    facts.append(replace(rang, outgoing=outgoing))
    if answer:
        facts.append(CallEvent(centrale, id, Heard.ANSWERED, answer, extension=extension))
    ends[id] = max(end, ends.get(id, end))


def _moment(text: str, what: str) -> datetime:
    found = None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        for pattern in WRITTEN:
            try:
                found = datetime.strptime(text, pattern).replace(tzinfo=AMSTERDAM)
            except ValueError:
                continue
            break
    if found is None or not 1990 <= found.year <= 2200:
        raise ValueError(f"Dit is geen tijd voor {what}.")
    return (found if found.tzinfo else found.replace(tzinfo=AMSTERDAM)).astimezone(UTC)


def _duration(text: str) -> timedelta:
    if not text.isdecimal() or len(text) > 6:
        raise ValueError("De duur is geen aantal seconden.")
    return timedelta(seconds=int(text))


def _extension(text: str) -> str:
    return extension_of(text) if "/" in text else text[:20] if text.isdecimal() else ""
