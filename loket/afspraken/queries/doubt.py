"""Appointments that cannot be as they were agreed: the place is closed, nobody has the shift, or a skill expired."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Case, CharField, Exists, OuterRef, Q, QuerySet, Value, When

from loket.afspraken.models import Afspraak, Kind, State
from loket.afspraken.queries.free import Opened, opened_at
from loket.afspraken.rules.free import seconds
from loket.kernel.text import local
from loket.organisatie.models import Afwezigheid, SkillHeld
from loket.rooster.models import Dienst
from loket.rooster.models import Kind as DienstKind

AHEAD = 180  # days
CLOSED, NO_SHIFT, AWAY, EXPIRED = "dicht", "geen_dienst", "afwezig", "vakgebied"
WORDS = {
    CLOSED: "De locatie is dan dicht",
    NO_SHIFT: "De medewerker staat niet in het rooster",
    AWAY: "De medewerker is afwezig",
    EXPIRED: "Het vakgebied van de medewerker is dan verlopen",
}


@dataclass(frozen=True, slots=True)
class InDoubt:
    id: UUID
    code: str
    start: datetime
    onderwerp: str
    medewerker: str
    locatie: str
    why: str

    @property
    def words(self) -> str:
        return WORDS[self.why]


def in_doubt(now: datetime, *, locatie: str = "", most: int = 500) -> list[InDoubt]:
    """What is to come and cannot be so, the first one first, with the reason. Statements: one, and two for each place
    with appointments. The constraint of the roster is asked in the database, that of the doors here.
    """
    coming = Afspraak.objects.filter(state=State.BOOKED, start__gt=now, start__lt=now + timedelta(days=AHEAD))
    rows = list(_with_reason(coming.filter(locatie=locatie) if locatie else coming))
    doors = _doors(rows)
    found = [(row, row.why or ("" if _door_is_open(row, doors) else CLOSED)) for row in rows]
    return [
        InDoubt(row.id, row.code, row.start, row.onderwerp, row.medewerker.name, row.locatie.name, why)
        for row, why in found
        if why
    ][:most]


def _with_reason(rows: QuerySet[Afspraak]) -> Any:
    """`why` from what staff have: a shift, presence, and each skill on that day."""
    shift = Dienst.objects.filter(
        kind=DienstKind.DESK,
        medewerker=OuterRef("medewerker"),
        locatie=OuterRef("locatie"),
        begins_at__lte=OuterRef("busy_from"),
        ends_at__gte=OuterRef("busy_until"),
    )
    absent = Afwezigheid.objects.filter(
        Q(last_day=None) | Q(last_day__gte=OuterRef("start__date")),
        medewerker=OuterRef("medewerker"),
        first_day__lte=OuterRef("start__date"),
        withdrawn_at=None,
    )
    words = [When(Exists(absent), then=Value(AWAY)), When(~Exists(shift), then=Value(NO_SHIFT))]
    return (
        rows.annotate(why=Case(*words, *_expired(rows), default=Value(""), output_field=CharField()))
        .select_related("medewerker", "locatie")
        .order_by("start", "id")
    )


def _expired(rows: QuerySet[Afspraak]) -> list[When]:
    """One condition for each skill that somebody comes for."""
    asked = {code for skills in rows.values_list("skills", flat=True).distinct() for code in skills}
    return [
        When(
            ~Exists(
                SkillHeld.objects.filter(
                    Q(last_day=None) | Q(last_day__gte=OuterRef("start__date")),
                    medewerker=OuterRef("medewerker"),
                    skill__code=code,
                    skill__active=True,
                    first_day__lte=OuterRef("start__date"),
                )
            ),
            skills__contains=[code],
            then=Value(EXPIRED),
        )
        for code in sorted(asked)
    ]


def _doors(rows: Sequence[Afspraak]) -> Mapping[str, Opened]:
    """The opening hours of each place in the days that count."""
    days: dict[str, list[date]] = {}
    for row in rows:
        if row.kind == Kind.DESK:
            days.setdefault(row.locatie_id, []).append(local(row.start).date())
    return {place: opened_at(place, Kind.DESK, min(each), max(each)) for place, each in days.items()}


def _door_is_open(row: Afspraak, doors: Mapping[str, Opened]) -> bool:
    opened = doors.get(row.locatie_id) if row.kind == Kind.DESK else None
    if opened is None:
        return True
    spans = opened.get(local(row.start).date(), ())
    return any(begin <= seconds(row.start) and seconds(row.end) <= end for begin, end in spans)
