"""How the town arranges meldingen: kinds, routes and piket. Data, so that no release is needed for it."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.sql import one_at_a_time
from loket.meldingen.events import CategoryChanged, PiketPlanned, PiketRemoved, RouteRemoved, RouteSet
from loket.meldingen.models import Category, PiketCall, PiketShift, Route
from loket.meldingen.rules.arrange import why_not_arrange, why_not_remove_shift, why_not_shift
from loket.organisatie.models import Medewerker, Team

ROUTES, ROSTER = "routes", "piket"  # what the history of all routes and of the roster is about
CHANGEABLE = {
    "name",
    "name_en",
    "help_text",
    "object_words",
    "object_words_en",
    "terms",
    "norm_days",
    "urgent",
    "done_words",
    "done_words_en",
    "asks_lamp",
    "forward_to",
    "active_from",
    "active_until",
    "group",
}


@transaction.atomic
def change_category(*, code: str, values: Mapping[str, object], by: Actor) -> Category:
    """Change a kind of melding, or make it when the code is new. Running meldingen keep their date."""
    refuse(why_not_arrange(by))
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
    refuse(why_not_arrange(by))
    to = Team.objects.get(code=team)
    route, _ = Route.objects.update_or_create(category_id=category, group_id=group, wijk_id=wijk, defaults={"team": to})
    announce(RouteSet(ROUTES, route.id, category, group, wijk, team), by=by)
    return route


@transaction.atomic
def remove_route(*, route_id: int, by: Actor) -> None:
    refuse(why_not_arrange(by))
    route = Route.objects.select_for_update().get(id=route_id)
    announce(RouteRemoved(ROUTES, route.id, route.category_id, route.group_id, route.wijk_id, route.team_id), by=by)
    route.delete()


@transaction.atomic
def plan_piket(
    *, medewerker_id: UUID, phone: str, line: int, starts_at: datetime, ends_at: datetime, by: Actor
) -> PiketShift:
    """Give somebody piket. Refused when another already has that line in that time."""
    one_at_a_time("piket")
    taken = PiketShift.objects.filter(line=line, starts_at__lt=ends_at, ends_at__gt=starts_at).exists()
    refuse(why_not_arrange(by), why_not_shift(starts_at=starts_at, ends_at=ends_at, taken=taken))
    medewerker = Medewerker.objects.get(id=medewerker_id)
    shift = PiketShift.objects.create(
        medewerker=medewerker, phone=phone, line=line, starts_at=starts_at, ends_at=ends_at
    )
    announce(PiketPlanned(ROSTER, shift.id, line, starts_at, ends_at), by=by)
    return shift


@transaction.atomic
def remove_piket(*, shift_id: int, by: Actor) -> None:
    """Take somebody off the roster. Refused when that person was called already: that stays on record."""
    shift = PiketShift.objects.select_for_update().get(id=shift_id)
    called = PiketCall.objects.filter(shift=shift).exists()
    refuse(why_not_arrange(by), why_not_remove_shift(called=called))
    announce(PiketRemoved(ROSTER, shift.id, shift.line, shift.starts_at, shift.ends_at), by=by)
    shift.delete()
