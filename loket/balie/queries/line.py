"""Who waits in a hall, in which order, and for which counters."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Avg, Count, Q
from django.utils import timezone

from loket.balie.models import Balie, BalieState, Rij, State, Volgnummer
from loket.balie.rules.beurt import Line, dealt, expected_minutes, helped_lines
from loket.kernel.text import local
from loket.organisatie.models import SkillHeld
from loket.organisatie.models.period import in_force

LOOK_BACK = 50  # visits, for what one takes on average


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody in the line. `expected` is in minutes from now; None when nobody helps that line now."""

    id: UUID
    label: str
    rij: str
    onderwerp: str
    waits_from: datetime
    voorrang: str
    for_balie: int | None
    expected: int | None = None
    appointment_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Of one ticket in its line: how many go before it, and about how long that takes."""

    ahead: int
    expected: int | None


def lines_of(balie: Balie) -> list[UUID]:
    """The lines that this counter helps, with who sits there today. Two statements."""
    rows = Rij.objects.filter(locatie_id=balie.locatie_id, active=True).values_list("id", "letter", "skill")
    lines = [Line(id, letter, skill) for id, letter, skill in rows]
    needed = {line.skill for line in lines if line.skill}
    return helped_lines(lines, letters=balie.lines, skills=skills_now(balie.medewerker_id) if needed else set())


def skills_now(medewerker_id: UUID | None) -> set[str]:
    """The codes of what somebody may do today: one that ended yesterday is not in it (S-55)."""
    if medewerker_id is None:
        return set()
    held = SkillHeld.objects.filter(in_force(local(timezone.now()).date()), skill__active=True)
    return set(held.filter(medewerker_id=medewerker_id).values_list("skill__code", flat=True))


def waiting_in(locatie: str, *, most: int = 500) -> list[Waiting]:
    """Everybody who waits in this hall, in the order in which they are called. Four statements."""
    told = Volgnummer.objects.filter(locatie=locatie, state=State.WAITING).order_by("sorts_at", "id")
    rows = told.values_list(
        "id", "label", "rij_id", "onderwerp", "waits_from", "voorrang__label", "for_balie__number", "appointment_at"
    )
    paces, ahead, found = paces_of(locatie), dict[UUID, int](), []
    for id, label, rij, subject, waits_from, voorrang, balie, appointment in rows[:most]:
        place = ahead.get(rij, 0)
        ahead[rij] = place + 1
        minutes = paces[rij].minutes(place)
        found.append(
            Waiting(id, label, paces[rij].name, subject, waits_from, voorrang or "", balie, minutes, appointment)
        )
    return found


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a line goes: by how many counters, and how long one visit takes."""

    name: str
    letter: str
    counters: int
    seconds: float

    def minutes(self, ahead: int) -> int | None:
        return expected_minutes(ahead, counters=self.counters, seconds_each=self.seconds)


def paces_of(locatie: str) -> dict[UUID, Pace]:
    """Of every line of a hall: by the visits of today, or as expected when there are too few. Three statements."""
    rijen = list(Rij.objects.filter(locatie_id=locatie))
    today = local(timezone.now()).date()
    took = Volgnummer.objects.filter(locatie=locatie, day=today, handled_seconds__gt=0).values("rij")
    known = {
        row["rij"]: row["average"]
        for row in took.annotate(average=Avg("handled_seconds"), n=Count("id"))
        if row["n"] >= 3
    }
    open_now = list(Balie.objects.filter(locatie_id=locatie, state=BalieState.OPEN).values_list("lines", flat=True))
    return {
        rij.id: Pace(
            rij.name,
            rij.letter,
            sum(not letters or rij.letter in letters for letters in open_now),
            known.get(rij.id) or rij.expected_seconds,
        )
        for rij in rijen
    }


def place_of(volgnummer: Volgnummer) -> Place:
    """Where this ticket stands in its line now."""
    before = Q(sorts_at__lt=volgnummer.sorts_at) | Q(sorts_at=volgnummer.sorts_at, id__lt=volgnummer.id)
    waiting = Volgnummer.objects.filter(
        before, locatie=volgnummer.locatie, state=State.WAITING, rij_id=volgnummer.rij_id
    )
    ahead = waiting.count()
    return Place(ahead, paces_of(volgnummer.locatie)[volgnummer.rij_id].minutes(ahead))


def own_share(balie: Balie) -> list[tuple[UUID, str, str]]:
    """Whom this counter may call while the network is gone: no other counter has the same (id, label, subject)."""
    open_now = Balie.objects.filter(locatie_id=balie.locatie_id, state=BalieState.OPEN).order_by("number")
    ids = list(open_now.values_list("id", flat=True))
    if balie.id not in ids:
        return []
    lines, theirs = lines_of(balie), Q(for_balie=None) | Q(for_balie=balie)
    waiting = Volgnummer.objects.filter(locatie=balie.locatie_id, state=State.WAITING).order_by("sorts_at", "id")
    mine = dealt(list(waiting.values_list("id", flat=True)), mine=ids.index(balie.id), counters=len(ids))
    rows = Volgnummer.objects.filter(theirs, id__in=mine, rij__in=lines).order_by("sorts_at", "id")
    return list(rows.values_list("id", "label", "onderwerp"))
