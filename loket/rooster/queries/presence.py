"""Who can be reached now."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Subquery
from django.utils import timezone

from loket.kernel.text import local
from loket.organisatie.models import Afwezigheid, Medewerker, Teamlid
from loket.organisatie.models.period import in_force
from loket.rooster.models import Aanwezigheid
from loket.rooster.rules.presence import Standing, standing


@dataclass(frozen=True, slots=True)
class Reachable:
    """`state`: bereikbaar, in_gesprek or afwezig; `until` is known for some of these. `offered`: can take a call."""

    medewerker_id: UUID
    name: str
    state: str
    until: datetime | None
    words: str
    offered: bool


def reachable_now(team: str, *, now: datetime | None = None) -> list[Reachable]:
    """The people of this team, who can take a call first. Who is absent for the day is not in it. One statement."""
    return reachable_among(Teamlid.objects.filter(team_id=team).values("medewerker_id"), now=now)


def reachable_among(people: Any, *, now: datetime | None = None) -> list[Reachable]:
    """The same of these people, by id. One statement."""
    at = now or timezone.now()
    rows = [(who, _standing(who, at)) for who in _with_presence(at).filter(id__in=people) if not who.absent]
    found = [Reachable(who.id, who.name, its.state, its.until, its.words, its.can_take_a_call) for who, its in rows]
    return sorted(found, key=lambda row: not row.offered)


def presence_of(medewerker_id: UUID, *, now: datetime | None = None) -> Standing:
    """One statement. Somebody who left is away."""
    at = now or timezone.now()
    found = _with_presence(at).filter(id=medewerker_id).first()
    return _standing(found, at) if found else Standing("afwezig")


def _with_presence(at: datetime) -> Any:
    said = Aanwezigheid.objects.filter(medewerker=OuterRef("pk"))
    absent = Afwezigheid.objects.filter(in_force(local(at).date()), medewerker=OuterRef("pk"), withdrawn_at=None)
    return (
        Medewerker.objects.active()
        .by_name()
        .annotate(
            away=Subquery(said.values("away")),
            away_until=Subquery(said.values("away_until")),
            in_call_since=Subquery(said.values("in_call_since")),
            absent=Exists(absent),
        )
    )


def _standing(who: Any, at: datetime) -> Standing:
    told = {name: getattr(who, name) for name in ("away_until", "in_call_since", "absent")}
    return standing(away=bool(who.away), **told, now=at)
