"""How long people waited and were helped. Counted from what the moments tell, so a correction needs no recount."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Aggregate, Avg, Case, Count, F, FloatField, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import ExtractHour

from loket.balie.models import Inwonertal, Oproep, State, Volgnummer
from loket.balie.rules.figures import Spread, per_inhabitant, spread
from loket.balie.rules.norm import APPOINTMENT
from loket.kernel.text import AMSTERDAM, end_of_local_day, start_of_local_day

YEAR = timedelta(days=365)


class Percentile(Aggregate):
    """PERCENTILE_CONT of PostgreSQL: between two values in proportion."""

    function = "PERCENTILE_CONT"
    template = "%(function)s(%(fraction)s) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = FloatField()

    def __init__(self, expression: Any, fraction: float) -> None:
        super().__init__(expression, fraction=fraction)


@dataclass(frozen=True, slots=True)
class Counted:
    """Visits that began in the period. `waiting` and `handling` are of who was helped; `left` went away before."""

    visits: int
    helped: int
    left: int
    direct: int
    waiting: Spread
    handling: Spread

    @property
    def direct_share(self) -> float | None:
        """Delivered while you wait, of all that were helped (S-125); in percent."""
        return round(100 * self.direct / self.helped, 1) if self.helped else None


@dataclass(frozen=True, slots=True)
class PerInhabitant:
    """Of the twelve months up to the last day; `count` people lived here on `day`."""

    visits: int
    ratio: float | None
    count: int | None
    day: date | None


def counted(first: date, last: date, *, locatie: str = "") -> Counted:
    """One statement."""
    return _counted(_of(first, last, locatie).aggregate(**_figures()))


def counted_by_hour(first: date, last: date, *, locatie: str = "") -> list[tuple[int, Counted]]:
    """By the hour of the day at which the number was taken, Dutch time. One statement."""
    visits = _of(first, last, locatie).annotate(hour=ExtractHour("taken_at", tzinfo=AMSTERDAM))
    rows: Any = visits.values("hour").annotate(**_figures()).order_by("hour")
    return [(row["hour"], _counted(row)) for row in rows]


def counted_by_rij(first: date, last: date, *, locatie: str = "") -> list[tuple[str, Counted]]:
    """By the line in which somebody was helped. One statement."""
    rows: Any = _of(first, last, locatie).values("rij__letter", "rij__name").annotate(**_figures())
    return [(f"{row['rij__letter']}: {row['rij__name']}", _counted(row)) for row in rows.order_by("rij__letter")]


def arrivals(first: date, last: date, *, locatie: str = "") -> Spread:
    """From the call of a specialist to the arrival (S-56). One statement."""
    came = Oproep.objects.filter(asked_at__gte=start_of_local_day(first), asked_at__lt=end_of_local_day(last))
    if locatie:
        came = came.filter(volgnummer__locatie=locatie)
    rows = came.filter(arrived_at__isnull=False).values_list("asked_at", "arrived_at")
    return spread([(there - asked).total_seconds() for asked, there in rows if there])


def visits_per_inhabitant(last: date, *, locatie: str = "") -> PerInhabitant:
    """S-58. Two statements."""
    known = Inwonertal.objects.filter(day__lte=last).order_by("-day").first()
    visits = _of(last - YEAR + timedelta(days=1), last, locatie).count()
    count = known.count if known else None
    return PerInhabitant(visits, per_inhabitant(visits, count), count, known.day if known else None)


def last_visits(locatie: str = "", *, most: int = 20) -> Sequence[Volgnummer]:
    """That are over, the newest first."""
    over = Volgnummer.objects.filter(ended_at__isnull=False).select_related("balie")
    return list((over.filter(locatie=locatie) if locatie else over).order_by("-day", "-taken_at")[:most])


def _of(first: date, last: date, locatie: str) -> QuerySet[Volgnummer]:
    within = Volgnummer.objects.filter(day__gte=first, day__lte=last)
    return within.filter(locatie=locatie) if locatie else within


def _figures() -> dict[str, Any]:
    done = Q(state=State.DONE)
    norm = Case(
        When(appointment_at__isnull=False, then=Value(APPOINTMENT)),
        default=F("rij__norm_seconds"),
        output_field=IntegerField(),
    )
    waited, handled = (_when_done(name) for name in ("waited_seconds", "handled_seconds"))
    return {
        "visits": Count("id"),
        "helped": Count("id", filter=done),
        "left": Count("id", filter=Q(state=State.LEFT)),
        "direct": Count("id", filter=done & Q(while_you_wait=True)),
        "waited_n": Count(waited),
        "waited_average": Avg(waited),
        "waited_median": Percentile(waited, 0.5),
        "waited_p90": Percentile(waited, 0.9),
        "waited_within": Count("id", filter=done & Q(waited_seconds__lte=norm)),
        "handled_n": Count(handled),
        "handled_average": Avg(handled),
        "handled_median": Percentile(handled, 0.5),
        "handled_p90": Percentile(handled, 0.9),
    }


def _when_done(name: str) -> Case:
    return Case(When(state=State.DONE, then=F(name)), default=Value(None), output_field=IntegerField())


def _counted(row: dict[str, Any]) -> Counted:
    return Counted(
        row["visits"],
        row["helped"],
        row["left"],
        row["direct"],
        Spread(row["waited_n"], row["waited_average"], row["waited_median"], row["waited_p90"], row["waited_within"]),
        Spread(row["handled_n"], row["handled_average"], row["handled_median"], row["handled_p90"]),
    )
