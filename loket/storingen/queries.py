"""What did not work, now and around a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from loket.kernel.text import end_of_local_day, start_of_local_day
from loket.storingen.models import Dienst, Storing
from loket.storingen.rules.storing import period_words

NEEDED_TO_SEND = (Dienst.SITE, Dienst.INLOGGEN, Dienst.BETALEN)
DAYS_BEFORE = 3  # an outage on the last days of a term keeps people from sending in time (Awb 2:21)
MOST = 200


@dataclass(frozen=True, slots=True)
class StoringRow:
    id: UUID
    dienst: str
    since: datetime
    until: datetime | None
    note: str
    by_hand: bool

    @property
    def words(self) -> str:
        return period_words(self.since, self.until)


def storingen_before(day: date, *, days: int = DAYS_BEFORE) -> list[StoringRow]:
    """What kept people from sending on this day and just before it, oldest first. One statement."""
    begin, end = start_of_local_day(day - timedelta(days=days)), end_of_local_day(day)
    found = Storing.objects.filter(Q(until=None) | Q(until__gt=begin), dienst__in=NEEDED_TO_SEND, since__lt=end)
    return _rows(found.order_by("since", "id"))


def open_storingen(diensten: Collection[str] = ()) -> list[StoringRow]:
    """What does not work now. One statement."""
    found = Storing.objects.filter(until=None)
    return _rows((found.filter(dienst__in=diensten) if diensten else found).order_by("since", "id"))


def all_storingen() -> list[StoringRow]:
    """What is open first, then the newest."""
    return open_storingen() + _rows(Storing.objects.exclude(until=None).order_by("-since", "-id"))


def _rows(found: QuerySet[Storing]) -> list[StoringRow]:
    return [
        StoringRow(each.id, each.get_dienst_display(), each.since, each.until, each.note, each.by_hand)
        for each in found[:MOST]
    ]
