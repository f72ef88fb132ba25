"""The halls of the town, with their counters."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q

from loket.balie.models import Balie, BalieState, Hal, Rij, State, Volgnummer
from loket.balie.models.volgnummer import AT_BALIE


@dataclass(frozen=True, slots=True)
class Seat:
    """A counter; `label` is who is there now."""

    id: UUID
    number: int
    name: str
    state: str
    who: str
    who_id: str
    label: str

    @property
    def words(self) -> str:
        return str(BalieState(self.state).label)


@dataclass(frozen=True, slots=True)
class Hall:
    locatie: str
    name: str
    waiting: int
    seats: Sequence[Seat]


def halls() -> list[Hall]:
    """All of them, in the order of the places. Four statements, however many there are."""
    found = Hal.objects.select_related("locatie").order_by("locatie__position", "locatie__name")
    counted = dict(Volgnummer.objects.filter(state=State.WAITING).values_list("locatie").annotate(n=Count("id")))
    seats = _seats(Q())
    return [
        Hall(hal.locatie_id, hal.locatie.name, counted.get(hal.locatie_id, 0), seats.get(hal.locatie_id, []))
        for hal in found
    ]


def hall_of(locatie: str) -> Hall | None:
    """None when that place has no hall."""
    hal = Hal.objects.select_related("locatie").filter(locatie_id=locatie).first()
    if hal is None:
        return None
    waiting = Volgnummer.objects.filter(locatie=locatie, state=State.WAITING).count()
    return Hall(locatie, hal.locatie.name, waiting, _seats(Q(locatie=locatie)).get(locatie, []))


def places_to_send(locatie: str) -> list[tuple[str, str]]:
    """Where a visitor can be sent on to: a line, or a counter where somebody sits."""
    rijen = Rij.objects.filter(locatie_id=locatie, active=True).order_by("letter")
    there = Balie.objects.filter(locatie_id=locatie).exclude(state=BalieState.CLOSED).order_by("number")
    lines = [(f"rij:{rij.id}", f"Rij {rij.letter}: {rij.name}") for rij in rijen]
    return lines + [(f"balie:{each.id}", f"Balie {each.number}") for each in there]


def _seats(which: Q) -> dict[str, list[Seat]]:
    here = Volgnummer.objects.filter(state__in=AT_BALIE).exclude(state=State.PAUSED)
    labels = dict(here.values_list("balie_id", "label"))
    found: dict[str, list[Seat]] = {}
    for each in Balie.objects.filter(which, active=True).select_related("medewerker").order_by("number"):
        who = each.medewerker
        seat = Seat(
            each.id,
            each.number,
            each.name,
            each.state,
            who.name if who else "",
            str(who.id) if who else "",
            labels.get(each.id, ""),
        )
        found.setdefault(each.locatie_id, []).append(seat)
    return found
