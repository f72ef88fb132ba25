"""Meldingen as an app may show them to anybody: kind, street, state and dates (domain facts 5.2)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Greatest

from loket.kernel.text import end_of_local_day
from loket.meldingen.models import CLOSED, Category, Melding, Step
from loket.meldingen.rules.asked_period import Period
from loket.meldingen.rules.public import public_place
from loket.meldingen.rules.public_state import public_state

MOST = 1000
ONE_SECOND = timedelta(seconds=1)
FIELDS = (
    *("number", "category", "category__name", "state", "outcome", "address", "lat", "lon"),
    *("received_at", "updated_at", "planned_on", "due_on"),
)
OPEN_ONLY, CLOSED_ONLY = frozenset({"open"}), frozenset({"closed"})


@dataclass(frozen=True, slots=True)
class PublicRequest:
    """`address` is without house number, the point is rounded to some ten metres. No text, photo or person."""

    number: str
    category: str
    category_name: str
    is_open: bool
    state: str
    address: str
    lat: float
    lon: float
    received_at: datetime
    updated_at: datetime
    expected_at: datetime | None


def requests_numbered(numbers: Collection[str]) -> list[PublicRequest]:
    """These meldingen, the newest first; a number that we do not know is left out. One statement."""
    return _requests(Q(number__in=numbers))


def requests_of(
    period: Period, *, categories: Collection[str] = (), statuses: Collection[str] = ()
) -> list[PublicRequest]:
    """What came in in this period, the newest first, at most 1,000. One statement."""
    asked = Q(received_at__range=(period.start, period.end))
    if categories:
        asked &= Q(category__in=categories)
    if set(statuses) == OPEN_ONLY:
        asked &= ~Q(state__in=CLOSED)
    if set(statuses) == CLOSED_ONLY:
        asked &= Q(state__in=CLOSED)
    return _requests(asked)


def unknown_categories(codes: Collection[str]) -> list[str]:
    """Which of these codes never were a kind of melding."""
    known = set(Category.objects.filter(code__in=codes).values_list("code", flat=True))
    return [code for code in codes if code not in known]


def _requests(asked: Q) -> list[PublicRequest]:
    last_step = Step.objects.filter(melding=OuterRef("pk")).order_by("-id").values("at")[:1]
    rows = Melding.objects.filter(asked).annotate(
        updated_at=Greatest("received_at", "completed_at", Subquery(last_step))
    )
    return [_public(row) for row in rows.order_by("-received_at", "-id").values(*FIELDS)[:MOST]]


def _public(row: dict[str, Any]) -> PublicRequest:
    is_open = row["state"] not in CLOSED
    expected_at = end_of_local_day(row["planned_on"] or row["due_on"]) - ONE_SECOND
    return PublicRequest(
        number=row["number"],
        category=row["category"],
        category_name=row["category__name"],
        is_open=is_open,
        state=public_state(row["state"], row["outcome"]),
        address=public_place(row["address"]),
        lat=round(row["lat"], 4),
        lon=round(row["lon"], 4),
        received_at=row["received_at"],
        updated_at=row["updated_at"],
        expected_at=expected_at if is_open else None,
    )
