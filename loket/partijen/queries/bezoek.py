"""Visits to companies, and what must still be done after them (S-94)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from loket.kernel.text import end_of_local_day, start_of_local_day
from loket.partijen.models import Bedrijfsbezoek, Bezoekafspraak

MOST = 50


@dataclass(frozen=True, slots=True)
class AfspraakRow:
    id: UUID
    wat: str
    owner_id: UUID
    owner: str
    uiterlijk: date
    done: datetime | None
    partij_id: UUID
    company: str
    late: bool


@dataclass(frozen=True, slots=True)
class BezoekRow:
    """`asks_report`: it was planned for a moment that is over, and nobody told how it went."""

    id: UUID
    partij_id: UUID
    company: str
    who: str
    at: datetime
    doel: str
    verslag: str
    held: bool
    given_up: bool
    asks_report: bool
    afspraken: Sequence[AfspraakRow] = ()


def visits_of(partij_id: UUID, *, now: datetime, today: date, most: int = MOST) -> list[BezoekRow]:
    """The newest first, with what was agreed. Two statements."""
    found = Bedrijfsbezoek.objects.filter(organisatie=partij_id).select_related("organisatie", "medewerker")
    visits = list(found.order_by("-gepland_op", "-id")[:most])
    agreed: dict[UUID, list[AfspraakRow]] = {}
    for each in _agreed(Bezoekafspraak.objects.filter(bezoek__in=visits)).order_by("uiterlijk", "id"):
        agreed.setdefault(each.bezoek_id, []).append(_afspraak(each, today))
    return [_visit(each, now, agreed.get(each.id, ())) for each in visits]


def visit(bezoek_id: UUID, *, now: datetime) -> BezoekRow | None:
    found = Bedrijfsbezoek.objects.select_related("organisatie", "medewerker").filter(id=bezoek_id).first()
    return _visit(found, now) if found else None


def late_afspraken(*, today: date, owner_id: UUID | None = None, most: int = MOST) -> list[AfspraakRow]:
    """What should have been done before today and is not, the longest ago first; of everybody or of one colleague."""
    found = Bezoekafspraak.objects.filter(gedaan_op=None, uiterlijk__lt=today)
    if owner_id:
        found = found.filter(eigenaar=owner_id)
    return [_afspraak(each, today) for each in _agreed(found).order_by("uiterlijk", "id")[:most]]


def visits_without_report(*, now: datetime, medewerker_id: UUID | None = None, most: int = MOST) -> list[BezoekRow]:
    found = Bedrijfsbezoek.objects.filter(gehouden_op=None, afgezegd_op=None, gepland_op__lt=now)
    if medewerker_id:
        found = found.filter(medewerker=medewerker_id)
    rows = found.select_related("organisatie", "medewerker").order_by("gepland_op", "id")
    return [_visit(each, now) for each in rows[:most]]


def visits_per_colleague(*, first: date, last: date) -> list[tuple[str, int]]:
    """How many visits each colleague made in these days, the most first. One statement."""
    between = Q(gehouden_op__gte=start_of_local_day(first), gehouden_op__lt=end_of_local_day(last))
    names = ("medewerker__first_name", "medewerker__infix", "medewerker__last_name")
    counted = Bedrijfsbezoek.objects.filter(between).values_list("medewerker", *names).annotate(count=Count("id"))
    rows = counted.order_by("-count", "medewerker__last_name")
    return [(" ".join(part for part in name if part), count) for _, *name, count in rows]


def _agreed(found: QuerySet[Bezoekafspraak]) -> QuerySet[Bezoekafspraak]:
    return found.select_related("eigenaar", "bezoek__organisatie")


def _visit(each: Bedrijfsbezoek, now: datetime, afspraken: Sequence[AfspraakRow] = ()) -> BezoekRow:
    held, given_up = each.gehouden_op is not None, each.afgezegd_op is not None
    return BezoekRow(
        id=each.id,
        partij_id=each.organisatie_id,
        company=each.organisatie.naam,
        who=each.medewerker.name,
        at=each.gepland_op,
        doel=each.doel,
        verslag=each.verslag,
        held=held,
        given_up=given_up,
        asks_report=not held and not given_up and each.gepland_op < now,
        afspraken=afspraken,
    )


def _afspraak(each: Bezoekafspraak, today: date) -> AfspraakRow:
    return AfspraakRow(
        id=each.id,
        wat=each.wat,
        owner_id=each.eigenaar_id,
        owner=each.eigenaar.name,
        uiterlijk=each.uiterlijk,
        done=each.gedaan_op,
        partij_id=each.bezoek.organisatie_id,
        company=each.bezoek.organisatie.naam,
        late=each.gedaan_op is None and each.uiterlijk < today,
    )
