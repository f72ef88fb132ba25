"""Prints of stencils: each with ids, numbers, days and names of its own, put into the tables all at once."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

from django.db import connection
from django.db.models import Model

from loket.examples.copied import copy_text
from loket.examples.year.book import uuid_of
from loket.examples.year.stencil import Hole, Stencil
from loket.kernel.secrets import encrypt
from loket.kernel.text import date_words
from loket.termijnen.calendar import next_working_day

A_WHILE = timedelta(minutes=7)
SEQUENCES = {"ZAAK": "zaken_nummer", "DOCUMENT": "documenten_identificatie", "BESLUIT": "besluiten_nummer"}


@dataclass(frozen=True, slots=True)
class Course:
    """How the days of a stencil become those of a print: from its begin to its end, in the same order."""

    begun: date
    ended: date
    begins: date
    ends: date

    def day(self, old: date) -> date:
        if old > self.ended:
            return self.ends + (old - self.ended)
        if old <= self.begun:
            return self.begins + (old - self.begun)
        part = (old - self.begun) / (self.ended - self.begun)
        return min(
            next_working_day(self.begins + timedelta(days=round((self.ends - self.begins).days * part))), self.ends
        )

    def moments(self, olds: Sequence[datetime]) -> dict[datetime, datetime]:
        """Two that come to be on one day keep their order."""
        made: dict[datetime, datetime] = {}
        last: datetime | None = None
        for old in sorted(olds):
            new = datetime.combine(self.day(old.date()), old.time(), UTC)
            made[old] = last = new if last is None or new > last else last + A_WHILE
        return made


@dataclass
class Press:
    """`sheets` wait until `write`. The same chance gives the same prints."""

    chance: Random
    sheets: dict[type[Model], list[str]] = field(default_factory=lambda: defaultdict(list))
    last: dict[str, int] = field(default_factory=dict)

    def print(self, stencil: Stencil, course: Course, own: Callable[["Print"], Mapping[Hole, str]]) -> "Print":
        """`own` says what stands in the holes that only this kind of thing has; it may use all others."""
        made = Print(self, stencil, course)
        made.values.update(own(made))
        for hole, template in stencil.sealed.items():
            made.values[hole] = rf"\\x{encrypt(template.filled(made.values)).hex()}"
        for model, template in stencil.rows.items():
            self.sheets[model].append(template.filled(made.values))
        return made

    def look_up(self) -> None:
        """The last numbers that the database gave; it goes on from ours when we write."""
        with connection.cursor() as cursor:
            for kind, sequence in SEQUENCES.items():
                cursor.execute(f"SELECT last_value - (NOT is_called)::int FROM {sequence}")  # noqa: S608 - ours
                [self.last[kind]] = cursor.fetchone() or (0,)

    def next(self, kind: str) -> int:
        """The number after the last of this kind."""
        if not self.last:
            self.look_up()
        self.last[kind] += 1
        return self.last[kind]

    def write(self, *models: type[Model]) -> None:
        """What waits goes into these tables."""
        for model in models:
            copy_text(model, self.sheets.pop(model, []))
        with connection.cursor() as cursor:
            for kind, last in self.last.items():
                cursor.execute("SELECT setval(%s, greatest(%s, 1), %s > 0)", [SEQUENCES[kind], last, last])


class Print:
    """What stands in the holes that every stencil has."""

    def __init__(self, press: Press, stencil: Stencil, course: Course) -> None:
        self.press, self.stencil, self.course = press, stencil, course
        chance, holes = press.chance, stencil.usual
        salt = chance.getrandbits(62)
        self.moments = course.moments(holes.moments)
        moved = {old: int((new - old).total_seconds()) * 1000 << 80 for old, new in self.moments.items()}
        values: dict[Hole, str] = {
            ("id", old): str(uuid_of((number + moved[at]) ^ salt)) for old, (number, at) in holes.ids.items()
        }
        for old in holes.others:
            values["id", old] = str(UUID(int=chance.getrandbits(128), version=4))
        for old, at in holes.ats.items():
            values["at", old] = self.moments[at].isoformat(old[10])[:16]
        shown = (("day", holes.days, date.isoformat), ("ymd", holes.ymds, _ymd), ("words", holes.words, date_words))
        for name, olds, text in shown:
            for old, day in olds.items():
                values[name, old] = text(course.day(day))
        for old in holes.numbers:
            kind = old.partition("-")[0]
            values["number", old] = f"{kind}-{course.begins.year}-{press.next(kind):010}"
        for old in holes.contacts:
            values["contact", old] = f"KC{chance.getrandbits(48):012X}"
        self.values = values

    def moment_of(self, old: str) -> datetime:
        """When this row was made, in the print."""
        return self.moments[self.stencil.usual.ids[old][1]]

    def word(self, name: str) -> str:
        """What now stands in a hole of this name, when there is one."""
        return next((what for (each, _), what in self.values.items() if each == name), "")


def _ymd(day: date) -> str:
    return day.isoformat().replace("-", "")
