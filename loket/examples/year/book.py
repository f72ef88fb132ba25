"""What is the same all year: who works and who lives in the town, the next numbers, and the rows that wait."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from random import Random
from typing import Any
from uuid import UUID, SafeUUID

from django.db.models import Model

from loket.examples.copied import lines_of
from loket.kernel.actor import Actor
from loket.kernel.ids import VARIANT, VERSION
from loket.kernel.models import Announcement, Counter
from loket.kernel.outbox import facts_as_text, kind_of, subject_of
from loket.zaken.rules.aanvrager import Aanvrager

NAMES: dict[type, tuple[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of ours: as an actor, and as the klantcontacten know them."""

    by: Actor
    id: UUID
    contact_actor: UUID
    extension: str = ""


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody whom we know."""

    partij: UUID | None
    name: str
    phone: str
    email: str
    asks: Aanvrager = field(default_factory=Aanvrager)  # as the applicant of a zaak


@dataclass(frozen=True, slots=True)
class OtherTeam:
    """Where the contact centre passes a question on to."""

    code: str
    name: str
    contact_actor: UUID
    hands: Colleague


@dataclass
class Book:
    """`days` are those of the year; `sheets` the rows by table, which `texts` gives as lines."""

    chance: Random
    days: Sequence[date]
    until: datetime
    agents: Sequence[Colleague]
    counters: Sequence[Colleague]
    clerk: Colleague
    teams: Sequence[OtherTeam]
    residents: Sequence[Resident]
    sheets: dict[type[Model], list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    last: dict[str, int] = field(default_factory=dict)

    def another(self, chance: Random) -> "Book":
        """Of the same town and the same year, for somebody else to fill."""
        return replace(self, chance=chance, sheets=defaultdict(list), last={})

    def add(self, table: type[Model], **columns: Any) -> None:
        self.sheets[table].append(columns)

    def announce(self, event: Any, *, by: Actor, at: datetime) -> None:
        """As a command tells it; nobody reacts any more."""
        kind, about = NAMES.get(type(event)) or _named(type(event))
        told = {
            "kind": kind,
            "subject": f"{about}{next(iter(vars(event).values()))}",
            "facts": facts_as_text(event),
            "at": at,
            "by_kind": by.kind,
            "by_id": by.id,
            "by_name": by.name,
        }
        self.sheets[Announcement].append(told)

    def id_at(self, at: datetime) -> UUID:
        """An id of version 7 as one of that moment has, and the same for the same seed."""
        milliseconds, more = int(at.timestamp() * 1000), self.chance.getrandbits(74)
        return uuid_of(milliseconds << 80 | VERSION | (more >> 62) << 64 | VARIANT | more & ((1 << 62) - 1))

    def number(self, kind: str, year: int) -> int:
        """The next one under this name, as the commands would have given it."""
        name = f"{kind}-{year}"
        if name not in self.last:
            self.look_up(kind)
        self.last[name] += 1
        return self.last[name]

    def look_up(self, kind: str, *, left_free: int = 0) -> None:
        """The last numbers that were given under this name; so many are left for others."""
        for year in {day.year for day in (*self.days, self.until)}:
            name = f"{kind}-{year}"
            last = Counter.objects.filter(name=name).values_list("last", flat=True).first() or 0
            self.last[name] = last + left_free

    def texts(self) -> Iterator[tuple[type[Model], str]]:
        """What waits, as lines for each table; it waits no longer."""
        for table, rows in self.sheets.items():
            yield table, "".join(lines_of(table, rows))
        self.sheets.clear()


def go_on_from(last: Mapping[str, int]) -> None:
    """The commands give the numbers after these."""
    for name, number in last.items():
        Counter.objects.update_or_create(name=name, defaults={"last": number})


def _named(event: type) -> tuple[str, str]:
    """Its kind, and what the subject of its line begins with."""
    kind = kind_of(event)
    NAMES[event] = kind, subject_of(kind.partition(".")[0], "")
    return NAMES[event]


def uuid_of(number: int) -> UUID:
    """As UUID(int=number), without looking whether it fits: in a third of the time, and a year has half a million."""
    made = object.__new__(UUID)
    object.__setattr__(made, "int", number)
    object.__setattr__(made, "is_safe", SafeUUID.unknown)
    return made
