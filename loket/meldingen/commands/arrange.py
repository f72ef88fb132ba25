"""How the town arranges meldingen: kinds, routes and piket. Data, so that no release is needed for it."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.meldingen.events import CategoryChanged, PiketPlanned, PiketRemoved, RouteRemoved, RouteSet
from loket.meldingen.models import Category, PiketShift, Route
from loket.meldingen.permissions import ARRANGE
from loket.organisatie.models import Medewerker, Team

CHANGEABLE = {
    "name",
    "help_text",
    "object_words",
    "terms",
    "norm_days",
    "urgent",
    "done_words",
    "asks_lamp",
    "forward_to",
    "active_from",
    "active_until",
    "group",
}


@transaction.atomic
def change_category(*, code: str, values: Mapping[str, object], by: Actor) -> Category:
    """Change a kind of melding, or make it when the code is new. Running meldingen keep their date."""
    refuse(_why_not_arrange(by))
    category = Category.objects.select_for_update().filter(code=code).first() or Category(code=code)
    for name in CHANGEABLE & set(values):
        setattr(category, name, values[name])
    category.save()
    announce(CategoryChanged(category.code, sorted(CHANGEABLE & set(values))), by=by)
    return category


@transaction.atomic
def set_route(
    *, team: str, category: str | None = None, group: str | None = None, wijk: str | None = None, by: Actor
) -> Route:
    """This kind, or this group, in this wijk goes to this team from now on."""
    refuse(_why_not_arrange(by))
    to = Team.objects.get(code=team)
    route, _ = Route.objects.update_or_create(category_id=category, group_id=group, wijk_id=wijk, defaults={"team": to})
    announce(RouteSet(route.id, category, group, wijk, team), by=by)
    return route


@transaction.atomic
def remove_route(*, route_id: int, by: Actor) -> None:
    refuse(_why_not_arrange(by))
    route = Route.objects.select_for_update().get(id=route_id)
    announce(RouteRemoved(route.id), by=by)
    route.delete()


@transaction.atomic
def plan_piket(
    *, medewerker_id: UUID, phone: str, line: int, starts_at: datetime, ends_at: datetime, by: Actor
) -> PiketShift:
    """Give somebody piket. Refused when another already has that line in that time."""
    refuse(_why_not_arrange(by), _why_not_period(line, starts_at, ends_at))
    shift = PiketShift.objects.create(
        medewerker=Medewerker.objects.get(id=medewerker_id),
        phone=phone,
        line=line,
        starts_at=starts_at,
        ends_at=ends_at,
    )
    announce(PiketPlanned(shift.id, line, starts_at, ends_at), by=by)
    return shift


@transaction.atomic
def remove_piket(*, shift_id: int, by: Actor) -> None:
    refuse(_why_not_arrange(by))
    PiketShift.objects.filter(id=shift_id).delete()
    announce(PiketRemoved(shift_id), by=by)


def _why_not_arrange(by: Actor) -> Refusal | None:
    return None if by.may(ARRANGE) else Refusal("not-allowed", "Je mag meldingen niet inrichten.")


def _why_not_period(line: int, starts_at: datetime, ends_at: datetime) -> Refusal | None:
    if starts_at >= ends_at:
        return Refusal("piket-ends-before-start", "Het einde ligt voor het begin.", "ends_at")
    if PiketShift.objects.filter(line=line, starts_at__lt=ends_at, ends_at__gt=starts_at).exists():
        return Refusal("piket-line-taken", "In deze tijd heeft al iemand piket op deze lijn.", "starts_at")
    return None
