"""What a display in the hall shows. Asked every second by each: one small row decides whether anything changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Avg, Q
from django.utils import timezone

from loket.balie.models import Hal, State, Volgnummer
from loket.balie.queries.line import waiting_in
from loket.balie.rules.label import spaced
from loket.kernel.sql import row
from loket.kernel.text import local

NEXT = 5  # that stand below each other
OTHERS = 3
CALLED_FOR = timedelta(minutes=3)  # so long somebody who is helped already stays on the display
STEP = 30  # seconds: by then expected times and the clock are told anew
VERSION = "SELECT version FROM balie_hal WHERE locatie_id = %(locatie)s"


@dataclass(frozen=True, slots=True)
class Called:
    label: str
    balie: int

    @property
    def spoken(self) -> str:
        """As it is said: "A 12, balie 3"."""
        return f"{spaced(self.label)}, balie {self.balie}"


@dataclass(frozen=True, slots=True)
class Shown:
    """`call` changes with each call, also with the second one for the same number."""

    call: str
    now: Called | None
    others: Sequence[Called]
    after: Sequence[tuple[str, int | None]]
    average: int | None
    notice: str
    at: datetime


def mark_of(locatie: str, now: datetime) -> str | None:
    """Changes when the display must; None when there is no such hall. One statement. It is weak (RFC 9110, 8.8.1), for
    an answer that is compressed on its way gets no strong one, and would never be the same again.
    """
    found = row(VERSION, {"locatie": locatie})
    return f'W/"{found[0]}-{int(now.timestamp()) // STEP}"' if found else None


_kept: dict[str, tuple[str, Shown]] = {}


def shown(locatie: str, mark: str) -> Shown:
    """Made once for each mark by each process: three displays cost as much as one."""
    known = _kept.get(locatie)
    if known is None or known[0] != mark:
        known = _kept[locatie] = (mark, _made(locatie))
    return known[1]


def _made(locatie: str) -> Shown:
    now = timezone.now()
    hal = Hal.objects.get(locatie_id=locatie)
    still = Q(state=State.CALLED) | Q(state=State.HELPED, last_called_at__gt=now - CALLED_FOR)
    last = Volgnummer.objects.filter(still, locatie=locatie, balie__isnull=False)
    recent = last.select_related("balie").order_by("-last_called_at")
    calls = [
        (Called(each.label, each.balie.number), each.last_called_at) for each in recent[: OTHERS + 1] if each.balie
    ]
    after = [(spaced(each.label), each.expected) for each in waiting_in(locatie, most=NEXT)]
    first = calls[0] if calls else None
    return Shown(
        f"{first[0].label}-{first[1].timestamp():.3f}" if first and first[1] else "",
        first[0] if first else None,
        [each for each, _ in calls[1:]],
        after,
        _average(locatie, now),
        hal.notice,
        now,
    )


def _average(locatie: str, now: datetime) -> int | None:
    """In whole minutes, of who was called today."""
    today = Volgnummer.objects.filter(locatie=locatie, day=local(now).date(), waited_seconds__isnull=False)
    seconds = today.exclude(state=State.LEFT).aggregate(average=Avg("waited_seconds"))["average"]
    return None if seconds is None else round(seconds / 60)
