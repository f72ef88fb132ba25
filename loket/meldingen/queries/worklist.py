"""The work of staff: what must be done, the urgent on top, then the least time left first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from loket.kernel.actor import Actor
from loket.meldingen.models import CLOSED, PAUSED, Melding, Priority
from loket.meldingen.permissions import DIVIDE

PAGE = 50
YEARS_BACK = 5  # a number of digits alone is sought in so many years
URGENT_FIRST = Case(When(priority=Priority.HIGH, then=Value(0)), default=Value(1), output_field=IntegerField())


class View(StrEnum):
    """The chips above the list."""

    MINE = "mijn"
    LATE = "te-laat"
    UNOWNED = "niemand"
    WAITING = "wacht"
    ALL = "alles"
    CLOSED = "klaar"


@dataclass(frozen=True, slots=True)
class WorkItem:
    id: UUID
    number: str
    category: str
    address: str
    state: str
    priority: str
    due_on: date
    planned_on: date | None
    team: str
    handler: str
    lat: float
    lon: float
    melders: int
    photos: int


@dataclass(frozen=True, slots=True)
class WorkPage:
    items: list[WorkItem]
    after: str  # the key of the next page, empty on the last one


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list is narrowed to, besides its view. A number is sought among all, open and closed."""

    view: View = View.ALL
    team: str = ""
    wijk: str = ""
    category: str = ""
    number: str = ""


FIELDS = (
    "id",
    "number",
    "category__name",
    "address",
    "state",
    "priority",
    "due_on",
    "planned_on",
    "team__name",
    "lat",
    "lon",
    "handler__first_name",
    "handler__infix",
    "handler__last_name",
)


def worklist(filter: Filter, *, today: date, by: Actor, after: str = "", most: int = PAGE) -> WorkPage:
    """A page of the list, by key: two statements, whatever its length."""
    rows = _in_view(_narrowed(filter, today=today, by=by), filter, today=today, by=by)
    closed = filter.view == View.CLOSED and not filter.number
    order = ("-completed_at", "-id") if closed else ("rank", "due_on", "id")
    if after:
        rows = rows.filter(_behind(after, closed=closed))
    found = list(rows.annotate(rank=URGENT_FIRST).order_by(*order).values(*FIELDS, "rank", "completed_at")[: most + 1])
    counts = _counts([row["id"] for row in found[:most]])
    items = [_item(row, *counts.get(row["id"], (0, 0))) for row in found[:most]]
    return WorkPage(items, _key(found[most - 1], closed=closed) if len(found) > most else "")


def chip_counts(filter: Filter, *, today: date, by: Actor) -> dict[str, int]:
    """How many there are behind each chip of open work, with the same narrowing, in one statement."""
    rows = _narrowed(filter, today=today, by=by).exclude(state__in=CLOSED)
    counts = {
        View.MINE: Count("pk", filter=Q(handler=by.id or None)),
        View.LATE: Count("pk", filter=Q(due_on__lte=today) & ~Q(state__in=PAUSED)),
        View.UNOWNED: Count("pk", filter=Q(handler=None)),
        View.WAITING: Count("pk", filter=Q(state__in=PAUSED)),
        View.ALL: Count("pk"),
    }
    return rows.aggregate(**{view.name: count for view, count in counts.items()})


def _narrowed(filter: Filter, *, today: date, by: Actor) -> QuerySet[Melding]:
    rows = _seen_by(by)
    for field in ("team", "wijk", "category"):
        if value := getattr(filter, field):
            rows = rows.filter(**{f"{field}_id": value})
    return rows.filter(_numbered(filter.number, today)) if filter.number else rows


def _in_view(rows: QuerySet[Melding], filter: Filter, *, today: date, by: Actor) -> QuerySet[Melding]:
    if filter.number:
        return rows
    if filter.view == View.CLOSED:
        return rows.filter(state__in=CLOSED)
    rows = rows.exclude(state__in=CLOSED)
    match filter.view:
        case View.MINE:
            return rows.filter(handler_id=UUID(by.id) if by.id else None)
        case View.LATE:
            return rows.filter(due_on__lte=today).exclude(state__in=PAUSED)
        case View.UNOWNED:
            return rows.filter(handler=None)
        case View.WAITING:
            return rows.filter(state__in=PAUSED)
    return rows


def _numbered(typed: str, today: date) -> Q:
    """ "12" is number 0012 of this year or one of those before it; other text is how a number begins."""
    if typed.isdecimal():
        years = range(today.year, today.year - YEARS_BACK, -1)
        return Q(number__in=[f"M-{year}-{int(typed):04}" for year in years])
    return Q(number__startswith=typed.upper())


def _seen_by(by: Actor) -> QuerySet[Melding]:
    return Melding.objects.all() if by.may(DIVIDE) else Melding.objects.of_teams(by.teams)


def _counts(melding_ids: Iterable[UUID]) -> dict[UUID, tuple[int, int]]:
    """Melders and photos of each melding on the page."""
    rows = Melding.objects.filter(id__in=list(melding_ids)).annotate(
        melder_count=Count("melders", distinct=True), photo_count=Count("photos", distinct=True)
    )
    return {id: (melders, photos) for id, melders, photos in rows.values_list("id", "melder_count", "photo_count")}


def _item(row: dict[str, Any], melders: int, photos: int) -> WorkItem:
    handler = " ".join(filter(None, (row["handler__first_name"], row["handler__infix"], row["handler__last_name"])))
    return WorkItem(
        id=row["id"],
        number=row["number"],
        category=row["category__name"],
        address=row["address"],
        state=row["state"],
        priority=row["priority"],
        due_on=row["due_on"],
        planned_on=row["planned_on"],
        team=row["team__name"],
        handler=handler,
        lat=row["lat"],
        lon=row["lon"],
        melders=melders,
        photos=photos,
    )


def _key(row: dict[str, Any], *, closed: bool) -> str:
    if closed:
        return f"{row['completed_at'].isoformat()}_{row['id']}"
    return f"{row['rank']}{row['due_on'].isoformat()}_{row['id']}"


def _behind(after: str, *, closed: bool) -> Q:
    """The rows behind a key. A key that was tampered with finds nothing."""
    moment, _, id = after.partition("_")
    try:
        last = UUID(id)
        if closed:
            when = datetime.fromisoformat(moment)
            return Q(completed_at__lte=when) & (Q(completed_at__lt=when) | Q(id__lt=last))
        urgent, day = {"0": True, "1": False}[moment[:1]], date.fromisoformat(moment[1:])
    except (ValueError, KeyError):
        return Q(pk=None)
    later = Q(due_on__gt=day) | Q(due_on=day, id__gt=last)
    return (
        Q(priority=Priority.HIGH) & later | ~Q(priority=Priority.HIGH) if urgent else ~Q(priority=Priority.HIGH) & later
    )
