"""What the logs say: for the auditor, and for the person whose data were used."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.secrets import blind_index
from loket.kernel.text import end_of_local_day, start_of_local_day
from loket.verwerkingen.models import Keten, Logregel, Noodtoegang, Verwerking
from loket.verwerkingen.rules import SEALED, first_broken

PAGE = 50
MOST_USES = 500


@dataclass(frozen=True, slots=True)
class LogRow:
    number: int
    at: datetime
    by_name: str
    place: str
    action: str
    object: str
    label: str
    purpose: str
    reason: str


@dataclass(frozen=True, slots=True)
class LogPage:
    """`broken` is the first line on this page that was touched; None when all are as they were written."""

    rows: list[LogRow]
    after: int | None
    broken: int | None


@dataclass(frozen=True, slots=True)
class Asked:
    """Which lines: of a colleague by name, about something by what it is called, on a day, only with a reason."""

    name: str = ""
    label: str = ""
    day: date | None = None
    with_reason: bool = False


@dataclass(frozen=True, slots=True)
class Use:
    """That the data of somebody were used: when and what for, not by whom."""

    at: datetime
    purpose: str
    name: str


def log_page(asked: Asked, *, after: int | None = None, most: int = PAGE) -> LogPage:
    """The newest first, from before line `after`. Three statements."""
    found = _asked(asked)
    if after is not None:
        found = found.filter(number__lt=after)
    rows = [LogRow(*each) for each in found.order_by("-number").values_list(*LogRow.__dataclass_fields__)[: most + 1]]
    shown = rows[:most]
    broken = broken_between(shown[-1].number, shown[0].number) if shown else None
    return LogPage(shown, shown[-1].number if len(rows) > most else None, broken)


def broken_between(first: int, last: int) -> int | None:
    """The first line in this stretch that is not as it was written."""
    before = Logregel.objects.filter(number=first - 1).values_list("seal", flat=True).first()
    lines = Logregel.objects.filter(number__gte=first, number__lte=last).order_by("number")
    previous = bytes(before) if before is not None else b"" if first == 1 else None
    return first_broken(previous, _sealed(lines))


def broken_line() -> int | None:
    """The first line of the whole log that was touched; also when the last ones are missing."""
    lines = Logregel.objects.order_by("number")
    ends = lines.values_list("number", flat=True)
    first, last = ends.first(), ends.last()
    end = Keten.objects.values_list("number", flat=True).first() or 0
    if first is None:
        return None
    return broken_between(first, end) or (None if last == end else (last or 0) + 1)


def uses_of(person: str, *, most: int = MOST_USES) -> list[Use]:
    """When the data of this person were used, the latest first (AVG 15). Nobody has no number."""
    if not person:
        return []
    found = Verwerking.objects.filter(person_index=blind_index(person)).order_by("-start_time", "-id")
    return [Use(*each) for each in found.values_list("start_time", "purpose", "name")[:most]]


def has_noodtoegang(object: str, *, by: Actor) -> bool:
    """Whether this colleague gave a reason for it today."""
    return Noodtoegang.objects.filter(by_id=by.id, object=object, until__gt=timezone.now()).exists()


def _asked(asked: Asked) -> QuerySet[Logregel]:
    found = Logregel.objects.all()
    if asked.name:
        found = found.filter(by_name__icontains=asked.name)
    if asked.label:
        found = found.filter(label__iexact=asked.label)
    if asked.day:
        found = found.filter(at__gte=start_of_local_day(asked.day), at__lt=end_of_local_day(asked.day))
    return found.exclude(reason="") if asked.with_reason else found


def _sealed(lines: QuerySet[Logregel]) -> Iterator[tuple[Mapping[str, Any], bytes]]:
    for each in lines.values(*SEALED, "seal").iterator(chunk_size=2000):
        yield each, bytes(each["seal"])
