"""Telephones and who is at them."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from loket.organisatie.models import Medewerker
from loket.telefonie.models import Toestel


@dataclass(frozen=True, slots=True)
class AtToestel:
    """Who answers there, and for which team."""

    medewerker_id: UUID | None
    team: str | None


@dataclass(frozen=True, slots=True)
class ToestelRow:
    id: UUID
    extension: str
    who: str
    place: str
    team: str
    active: bool


NOBODY = AtToestel(None, None)


def people_at(extensions: Iterable[str]) -> dict[str, AtToestel]:
    """Who is at these extensions now; the team is that of the telephone, else the first team of the person."""
    rows = Toestel.objects.filter(extension__in=list(extensions), active=True)
    found = rows.values_list("extension", "medewerker_id", "team_id", "medewerker__primary_team_id")
    return {extension: AtToestel(who, team or own) for extension, who, team, own in found}


def person(medewerker_id: UUID) -> AtToestel:
    """Somebody without a telephone that we know."""
    teams = Medewerker.objects.filter(id=medewerker_id).values_list("primary_team_id", flat=True)
    return AtToestel(medewerker_id, teams.first())


def toestel_of(medewerker_id: UUID) -> str:
    """The extension of this person; empty when there is none."""
    rows = Toestel.objects.filter(medewerker_id=medewerker_id, active=True).order_by("extension")
    return rows.values_list("extension", flat=True).first() or ""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A telephone at a place, and who sits there now."""

    extension: str
    place: str
    who: str
    medewerker_id: UUID | None


def places() -> list[PlaceRow]:
    """The telephones at which anybody may sit down, by place. One statement."""
    rows = Toestel.objects.filter(active=True).exclude(place="").select_related("medewerker")
    return [
        PlaceRow(row.extension, row.place, row.medewerker.name if row.medewerker else "", row.medewerker_id)
        for row in rows.order_by("place", "extension")
    ]


def extensions_of(people: Iterable[UUID]) -> dict[UUID, str]:
    """The extension of each of these people; who has none is not in it. One statement."""
    rows = Toestel.objects.filter(medewerker_id__in=list(people), active=True).order_by("-extension")
    return {who: extension for extension, who in rows.values_list("extension", "medewerker_id") if who}


def toestellen() -> list[ToestelRow]:
    """All telephones by extension, those in use first. One statement."""
    rows = Toestel.objects.select_related("medewerker", "team").order_by("-active", "extension")
    return [
        ToestelRow(
            row.id,
            row.extension,
            row.medewerker.name if row.medewerker else "",
            row.place,
            row.team.name if row.team else "",
            row.active,
        )
        for row in rows
    ]


def toestel_values(toestel_id: UUID) -> dict[str, object] | None:
    """As the form shows it."""
    rows = Toestel.objects.filter(id=toestel_id).values("extension", "medewerker_id", "place", "team_id", "active")
    found = rows.first()
    return {**found, "team": found["team_id"] or "", "medewerker_id": found["medewerker_id"] or ""} if found else None
