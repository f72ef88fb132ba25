"""The staff directory: who works where, and which number you may see (S-26)."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet, Subquery

from loket.kernel.actor import Actor, ActorKind
from loket.organisatie import rules
from loket.organisatie.models import Afwezigheid, Medewerker, Teamlid
from loket.organisatie.models.period import in_force
from loket.organisatie.queries.gemeente import gemeente

MOST = 50


@dataclass(frozen=True, slots=True)
class GidsRow:
    """`number` is the direct one where this person may see it; then `is_direct`, and `warning` says to keep it."""

    id: UUID
    name: str
    job_title: str
    teams: list[str]
    email: str
    number: str
    is_direct: bool
    warning: str
    away: bool
    back_after: date | None
    deputy: str


def medewerkersgids(text: str = "", *, team: str = "", today: date, by: Actor, most: int = MOST) -> list[GidsRow]:
    """Colleagues whose name, work or team has these words. Nobody outside gets names or direct numbers."""
    if by.kind != ActorKind.STAFF:
        return []
    found = Medewerker.objects.active().by_name()
    for word in text.split()[:6]:
        found = found.filter(_has(word))
    if team:
        found = found.filter(id__in=Teamlid.objects.filter(team_id=team).values("medewerker_id"))
    central = gemeente().phone
    return [_row(someone, by, central) for someone in _with_teams_and_absence(found, today)[:most]]


def number_of(medewerker_id: UUID, *, relation: bool = False, by: Actor) -> str:
    """The number of one medewerker. Outside it is the central one, but for a customer's own contact (`relation`)."""
    found: QuerySet[Any] = Medewerker.objects.active().filter(id=medewerker_id).annotate(team_codes=_codes())
    someone = found.first()
    central = gemeente().phone
    if someone is None:
        return central
    if relation and someone.phone_direct:
        return str(someone.phone_direct)
    return rules.number_for(
        someone.phone_direct, someone.direct_number, teams=someone.team_codes, by=by, central=central
    )


def _row(someone: Any, by: Actor, central: str) -> GidsRow:
    number = rules.number_for(
        someone.phone_direct, someone.direct_number, teams=someone.team_codes, by=by, central=central
    )
    is_direct = number != central
    return GidsRow(
        id=someone.id,
        name=someone.name,
        job_title=someone.job_title,
        teams=someone.team_names,
        email=someone.email,
        number=number,
        is_direct=is_direct,
        warning=rules.DO_NOT_GIVE if is_direct else "",
        away=someone.away_since is not None,
        back_after=someone.away_until,
        deputy=" ".join(part for part in (someone.deputy_first, someone.deputy_infix, someone.deputy_last) if part),
    )


def _has(word: str) -> Q:
    in_team = Teamlid.objects.filter(team__name__icontains=word).values("medewerker_id")
    of_person = Q(first_name__icontains=word) | Q(last_name__icontains=word) | Q(job_title__icontains=word)
    return of_person | Q(email__icontains=word) | Q(id__in=in_team)


def _with_teams_and_absence(found: QuerySet[Medewerker], today: date) -> QuerySet[Any]:
    away = Afwezigheid.objects.filter(in_force(today), medewerker=OuterRef("pk"), withdrawn_at=None)[:1]
    names = Teamlid.objects.filter(medewerker=OuterRef("pk"), team__active=True).order_by("team__name")
    return found.annotate(
        team_codes=_codes(),
        team_names=ArraySubquery(names.values("team__name")),
        away_since=Subquery(away.values("first_day")),
        away_until=Subquery(away.values("last_day")),
        deputy_first=Subquery(away.values("deputy__first_name")),
        deputy_infix=Subquery(away.values("deputy__infix")),
        deputy_last=Subquery(away.values("deputy__last_name")),
    )


def _codes() -> ArraySubquery:
    return ArraySubquery(Teamlid.objects.filter(medewerker=OuterRef("pk")).values("team_id"))
