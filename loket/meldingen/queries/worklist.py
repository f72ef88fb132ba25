"""The work of staff: what must be done, the least time left first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from loket.kernel.actor import Actor
from loket.meldingen.models import CLOSED, PAUSED, Melding
from loket.meldingen.permissions import DIVIDE

PAGE = 50


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
    """What the list is narrowed to, besides its view."""

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


def worklist(filter: Filter, *, today: date, by: Actor, after: str = "") -> WorkPage:
    """A page of the list, by key: two statements, whatever its length."""
    rows = _narrowed(filter, today=today, by=by)
    closed = filter.view == View.CLOSED
    order = ("-completed_at", "-id") if closed else ("due_on", "id")
    if after:
        rows = rows.filter(_behind(after, closed=closed))
    found = list(rows.order_by(*order).values(*FIELDS, "completed_at")[: PAGE + 1])
    counts = _counts([row["id"] for row in found[:PAGE]])
    items = [_item(row, *counts.get(row["id"], (0, 0))) for row in found[:PAGE]]
    return WorkPage(items, _key(found[PAGE - 1], closed=closed) if len(found) > PAGE else "")


def chip_counts(filter: Filter, *, today: date, by: Actor) -> dict[str, int]:
    """How many there are behind each chip, in one statement."""
    mine = _seen_by(by).exclude(state__in=CLOSED)
    counts = {
        View.MINE: Count("pk", filter=Q(handler=by.id or None)),
        View.LATE: Count("pk", filter=Q(due_on__lte=today) & ~Q(state__in=PAUSED)),
        View.UNOWNED: Count("pk", filter=Q(handler=None)),
        View.WAITING: Count("pk", filter=Q(state__in=PAUSED)),
        View.ALL: Count("pk"),
    }
    return mine.aggregate(**{view.value.replace("-", "_"): count for view, count in counts.items()})


def _narrowed(filter: Filter, *, today: date, by: Actor) -> QuerySet[Melding]:
    rows = _seen_by(by)
    rows = rows.filter(state__in=CLOSED) if filter.view == View.CLOSED else rows.exclude(state__in=CLOSED)
    match filter.view:
        case View.MINE:
            rows = rows.filter(handler=by.id or None)
        case View.LATE:
            rows = rows.filter(due_on__lte=today).exclude(state__in=PAUSED)
        case View.UNOWNED:
            rows = rows.filter(handler=None)
        case View.WAITING:
            rows = rows.filter(state__in=PAUSED)
    for field in ("team", "wijk", "category"):
        if value := getattr(filter, field):
            rows = rows.filter(**{f"{field}_id": value})
    return rows.filter(number__istartswith=filter.number) if filter.number else rows


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
    moment = row["completed_at"] if closed else row["due_on"]
    return f"{moment.isoformat()}_{row['id']}"


def _behind(after: str, *, closed: bool) -> Q:
    """The rows behind a key. A key that was tampered with finds nothing."""
    moment, _, id = after.partition("_")
    try:
        when: date = datetime.fromisoformat(moment) if closed else date.fromisoformat(moment)
        last = UUID(id)
    except ValueError:
        return Q(pk=None)
    if closed:
        return Q(completed_at__lte=when) & (Q(completed_at__lt=when) | Q(id__lt=last))
    return Q(due_on__gte=when) & (Q(due_on__gt=when) | Q(id__gt=last))
