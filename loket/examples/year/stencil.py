"""A stencil: all rows that commands wrote about one thing, as text, with a hole where another one would differ.

So very many of a kind can be printed that have exactly what the commands write: the same columns, the same trail.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from operator import itemgetter
from typing import TypeAlias
from uuid import UUID

from django.db import connection
from django.db.models import Model

from loket.examples.copied import columns_of
from loket.kernel.secrets import EncryptedTextField, decrypt
from loket.kernel.text import MONTHS

Hole: TypeAlias = tuple[str, str]  # its name, and what stands there now or whose it is
Words: TypeAlias = Sequence[tuple[str, str]]
Values: TypeAlias = Mapping[Hole, str]
TELLS_TIME = 7  # the version of such an id
SEARCH = re.compile(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in (
            ("mark", "\x02[^\x02\x03]*\x03[^\x03]*\x03"),
            ("at", r"(?<![\w-])\d{4}-\d\d-\d\d[ T]\d\d:\d\d"),
            ("day", r"(?<![\w-])\d{4}-\d\d-\d\d(?!\d)"),
            ("words", rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}\b"),
            ("ymd", r"(?<![\w.-])20\d{6}(?![\w-])"),
            ("id", r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"),
            ("number", r"\b(?:ZAAK|DOCUMENT|BESLUIT)-\d{4}-\d{10}\b"),
            ("contact", r"\bKC[0-9A-F]{12}\b"),
            ("sealed", r"enc~[0-9a-f]+"),
        )
    )
)


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of one table `t` that belong to it: `key` says to which, `join` where that stands when not in the table.

    `holes` are columns that are a hole by themselves, with its name.
    """

    model: type[Model]
    key: str
    join: str = ""
    holes: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Sheet:
    """The rows of one table that belong to one thing, by their id, with marks; and what stands encrypted in them."""

    lines: dict[str, str] = field(default_factory=dict)
    opened: dict[Hole, str] = field(default_factory=dict)


class Template:
    """A text with holes. Of ids only those that are its own."""

    def __init__(self, text: str, own: Set[str]) -> None:
        pieces, names, last = [], [], 0
        for found in SEARCH.finditer(text):
            if found.lastgroup == "id" and found[0] not in own:
                continue
            pieces += [text[last : found.start()].replace("%", "%%"), "%s"]
            names.append(hole_of(found))
            last = found.end()
        self.text = "".join([*pieces, text[last:].replace("%", "%%")])
        self.holes: tuple[Hole, ...] = tuple(names)
        self._get: Callable[[Values], object] = itemgetter(*names) if names else lambda values: ()

    def filled(self, values: Values) -> str:
        return self.text % self._get(values)


@dataclass(frozen=True)
class Usual:
    """What stands in the holes that every stencil has: ids with their number and minute, moments, days, numbers."""

    ids: Mapping[str, tuple[int, datetime]]
    others: Sequence[str]  # ids that tell no time
    ats: Mapping[str, datetime]
    days: Mapping[str, date]
    ymds: Mapping[str, date]
    words: Mapping[str, date]
    numbers: Sequence[str]
    contacts: Sequence[str]

    @cached_property
    def moments(self) -> Sequence[datetime]:
        """All minutes in which something happened."""
        return sorted({*(at for _, at in self.ids.values()), *self.ats.values()})


@dataclass(frozen=True)
class Stencil:
    """`rows` by table; `sealed` are the texts that stand encrypted in a hole. `holes` are all that must be filled."""

    rows: Mapping[type[Model], Template]
    sealed: Mapping[Hole, Template]
    holes: Sequence[Hole]

    def named(self, name: str) -> list[str]:
        """What stands in the holes of this name, in order."""
        return [what for each, what in self.holes if each == name]

    @cached_property
    def usual(self) -> Usual:
        ids = {old: UUID(old) for old in self.named("id")}
        numbers = {old: each.int for old, each in ids.items() if each.version == TELLS_TIME}
        return Usual(
            ids={old: (number, _minute(number >> 80)) for old, number in numbers.items()},
            others=[old for old in ids if old not in numbers],
            ats={old: datetime.fromisoformat(f"{old}+00:00") for old in self.named("at")},
            days={old: date.fromisoformat(old) for old in self.named("day")},
            ymds={old: date.fromisoformat(old) for old in self.named("ymd")},
            words={old: day_of_words(old) for old in self.named("words")},
            numbers=self.named("number"),
            contacts=self.named("contact"),
        )


def day_of_words(text: str) -> date:
    day, month, year = text.split()
    return date(int(year), MONTHS.index(month) + 1, int(day))


def _minute(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds // 60_000 * 60, UTC)


def hole_of(found: "re.Match[str]") -> Hole:
    if found.lastgroup == "mark":
        name, what, _ = found[0].split("\x03")
        return name[1:], what
    return str(found.lastgroup), found[0]


@dataclass(frozen=True)
class Marker:
    """Marks what is a hole by its name: what stands behind these keys of JSON, and these words wherever they stand."""

    keys: Mapping[str, str]

    @cached_property
    def search(self) -> "re.Pattern[str]":
        return re.compile(rf'"({"|".join(self.keys)})": (?:"([^"]*)"|(\d+))')

    def marked(self, text: str, words: Words) -> str:
        for name, what in words:
            text = text.replace(what, mark(name, "")) if what else text
        return self.search.sub(self._one, text)

    def _one(self, found: "re.Match[str]") -> str:
        key, what, number = found.groups()
        hole = what if (what or "").startswith("\x02") else mark(self.keys[key], what or number or "")
        return f'"{key}": {hole}' if number else f'"{key}": "{hole}"'


def cut(parts: Sequence[Part], words: Mapping[str, Words], marker: Marker) -> dict[str, Stencil]:
    """One of each key."""
    sheets = {part.model: _sheets(part, words) for part in parts}
    return {key: _stencil({model: found[key] for model, found in sheets.items()}, words[key], marker) for key in words}


def _stencil(sheets: Mapping[type[Model], Sheet], words: Words, marker: Marker) -> Stencil:
    own = {whose for sheet in sheets.values() for whose in sheet.lines}
    texts = {model: "\n".join([*sheet.lines.values(), ""]) for model, sheet in sheets.items() if sheet.lines}
    rows = {model: Template(marker.marked(text, words), own) for model, text in texts.items()}
    opened = [pair for sheet in sheets.values() for pair in sheet.opened.items()]
    sealed = {hole: Template(marker.marked(text, words), own) for hole, text in opened}
    holes = {hole for each in (*rows.values(), *sealed.values()) for hole in each.holes}
    return Stencil(rows, sealed, sorted(holes))


def mark(name: str, whose: str) -> str:
    return f"\x02{name}\x03{whose}\x03"


def _sheets(part: Part, keys: Iterable[str]) -> Mapping[str, Sheet]:
    """As COPY tells them, with a mark in the columns that are holes. Keys are ids of our own."""
    columns = columns_of(part.model)
    names = ", ".join(f't."{name}"' for name in columns)
    told = (
        f"COPY (SELECT {part.key}, {names} FROM {part.model._meta.db_table} t {part.join}"  # noqa: S608
        f" WHERE {part.key} IN ({', '.join(repr(str(key)) for key in keys)}) ORDER BY t.id) TO STDOUT"
    )
    with connection.cursor() as cursor, cursor.copy(told) as copy:
        text = b"".join(bytes(each) for each in copy).decode()
    closed = {str(each.column) for each in part.model._meta.concrete_fields if isinstance(each, EncryptedTextField)}
    found: defaultdict[str, Sheet] = defaultdict(Sheet)
    for number, line in enumerate(text.split("\n")[:-1]):
        key, *cells = line.split("\t")
        whose = cells[columns.index("id")] if "id" in columns else str(number)
        sheet = found[key]
        for place, name in enumerate(columns):
            if cells[place] == r"\N":
                continue
            if name in part.holes:
                cells[place] = mark(part.holes[name], whose)
            elif name in closed:
                hole = (f"closed_{name}", whose)
                sheet.opened[hole] = decrypt(bytes.fromhex(cells[place].removeprefix(r"\\x")))
                cells[place] = mark(*hole)
        sheet.lines[whose] = "\t".join(cells)
    return found
