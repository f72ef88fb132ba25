"""Specialists: who is there for a team now, and who was called."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from loket.balie.models import Oproep
from loket.organisatie.models import Medewerker
from loket.rooster.queries import Reachable, reachable_now


@dataclass(frozen=True, slots=True)
class OproepRow:
    """An open call. `who` is empty as long as nobody comes."""

    id: UUID
    balie: int
    label: str
    onderwerp: str
    vraag: str
    team: str
    asked_at: datetime
    who: str
    coming: bool


def on_duty_of(team: str) -> list[Reachable]:
    """Who of this team can come now: who is in a call or away comes later in the list. One statement."""
    return reachable_now(team) if team else []


def who_can_come(oproep: Oproep) -> list[Medewerker]:
    """Who gets the message: who was asked, or all who can be reached."""
    if oproep.who:
        return [oproep.who]
    there = [row.medewerker_id for row in reachable_now(oproep.team_id) if row.offered]
    return list(Medewerker.objects.filter(id__in=there))


def open_calls(teams: Sequence[str]) -> list[OproepRow]:
    """For these teams, the oldest first. One statement."""
    return _rows(Oproep.objects.filter(team__in=teams, arrived_at=None, withdrawn_at=None))


def call_of(volgnummer_id: UUID) -> OproepRow | None:
    """The open call of one visit."""
    return next(iter(_rows(Oproep.objects.filter(volgnummer=volgnummer_id, arrived_at=None, withdrawn_at=None))), None)


def _rows(found: QuerySet[Oproep]) -> list[OproepRow]:
    return [
        OproepRow(
            each.id,
            each.balie.number,
            each.volgnummer.label,
            each.volgnummer.onderwerp,
            each.volgnummer.vraag,
            each.team.name,
            each.asked_at,
            each.who.name if each.who else "",
            each.coming_at is not None,
        )
        for each in found.select_related("balie", "volgnummer", "team", "who").order_by("asked_at")
    ]
