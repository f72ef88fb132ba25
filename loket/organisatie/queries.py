"""Questions about the organisation: the town, the teams, and who somebody is when coming in."""

import time
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Func, OuterRef, Q
from django.utils import timezone

from loket.kernel.actor import Actor, ActorKind
from loket.organisatie import rules
from loket.organisatie.models import FunctieVervulling, Gemeente, Medewerker, Team, Teamlid


@dataclass(frozen=True, slots=True)
class GemeenteRow:
    """`phone` is the number to show: the 14-number where the town chose so, with `phone_abroad` beside it (S-153)."""

    name: str
    full_name: str
    tagline: str
    phone: str
    phone_link: str
    phone_abroad: str
    phone_ordinary: str
    email: str
    address: str
    opening_hours: dict[str, list[list[str]]]


@dataclass(frozen=True, slots=True)
class TeamRow:
    code: str
    name: str
    afdeling: str
    leader_id: UUID | None
    email: str
    phone: str


NAMELESS = GemeenteRow("Voorbeeld", "gemeente Voorbeeld", "", "", "", "", "", "", "", {})
_seen: dict[str, tuple[float, GemeenteRow]] = {}


def gemeente() -> GemeenteRow:
    """The town. Each process keeps the row for some seconds, so a change is seen everywhere soon after."""
    kept = _seen.get("row")
    now = time.monotonic()
    if kept and now - kept[0] < settings.GEMEENTE_KEPT_SECONDS:
        return kept[1]
    row = Gemeente.objects.first()
    fresh = _gemeente_row(row) if row else NAMELESS
    _seen["row"] = (now, fresh)
    return fresh


def forget_gemeente() -> None:
    """Read the town anew at the next question: it was just changed here."""
    _seen.clear()


def teams() -> list[TeamRow]:
    """The teams that work now, by name."""
    rows = Team.objects.filter(active=True).order_by("name")
    return [TeamRow(*row) for row in rows.values_list("code", "name", "afdeling__name", "leader_id", "email", "phone")]


def member_choices(team: str) -> list[tuple[UUID, str]]:
    """Who works in this team, as choices for a form: id and name."""
    members = Medewerker.objects.filter(id__in=Teamlid.objects.filter(team_id=team).values("medewerker_id"))
    return [(member.id, member.name) for member in members.active().by_name()]


def actor_for(medewerker: Medewerker, *, today: date | None = None) -> Actor:
    """This medewerker as an actor: teams and today's permissions."""
    found = signed_in(medewerker.id, today=today)
    return found[1] if found else Actor(ActorKind.STAFF, str(medewerker.id), medewerker.name)


def signed_in(medewerker_id: UUID | str, *, today: date | None = None) -> tuple[Medewerker, Actor] | None:
    """Who came in, with teams and permissions, in one query. None when the account is closed."""
    found = (
        Medewerker.objects.filter(id=medewerker_id, is_active=True)
        .annotate(team_codes=_team_codes(), permission_codes=_permission_codes(today or timezone.localdate()))
        .first()
    )
    return (found, _actor(found)) if found else None


def in_force(day: date) -> Q:
    """That a period with first and last day holds on this day."""
    return Q(first_day__lte=day) & (Q(last_day=None) | Q(last_day__gte=day))


def _actor(medewerker: Any) -> Actor:
    return Actor(
        ActorKind.STAFF,
        str(medewerker.id),
        medewerker.name,
        frozenset(medewerker.team_codes),
        frozenset(medewerker.permission_codes),
    )


def _team_codes() -> ArraySubquery:
    return ArraySubquery(Teamlid.objects.filter(medewerker=OuterRef("pk"), team__active=True).values("team_id"))


def _permission_codes(today: date) -> ArraySubquery:
    filled = FunctieVervulling.objects.filter(in_force(today), medewerker=OuterRef("pk"), functie__active=True)
    return ArraySubquery(filled.values(code=Func(F("functie__permissions"), function="unnest")))


def _gemeente_row(row: Gemeente) -> GemeenteRow:
    phone = rules.phone_to_show(row)
    return GemeenteRow(
        name=row.name,
        full_name=row.full_name,
        tagline=row.tagline,
        phone=phone,
        phone_link=rules.phone_link(phone),
        phone_abroad=row.phone_abroad if row.show_14_number else "",
        phone_ordinary=row.phone,
        email=row.email,
        address=row.address,
        opening_hours=row.opening_hours,
    )
