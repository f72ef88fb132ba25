"""Functies with their permissions, and who fills them. Four eyes: nobody gives rights to oneself."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.organisatie import rules
from loket.organisatie.commands.administrator import an_administrator_stays
from loket.organisatie.commands.row import change_row
from loket.organisatie.events import FunctieAdded, FunctieAssigned, FunctieChanged, FunctieEnded
from loket.organisatie.models import Functie, FunctieVervulling
from loket.organisatie.models.period import in_force, not_over, overlapping
from loket.organisatie.permissions import GIVE_RIGHTS, all_permissions


@transaction.atomic
def add_functie(*, name: str, permissions: Sequence[str], by: Actor) -> Functie:
    refuse(
        rules.why_not_manage(by, GIVE_RIGHTS),
        rules.why_not_new(Functie.objects.filter(name__iexact=name).exists(), field="name", what="naam"),
        rules.why_not_change_permissions(permissions, known=all_permissions(), fills=False, by=by),
    )
    functie = Functie.objects.create(name=name, permissions=sorted(set(permissions)))
    announce(FunctieAdded(functie.id, name, functie.permissions), by=by)
    return functie


@transaction.atomic
def change_functie(
    *, functie_id: UUID, name: str, permissions: Sequence[str], active: bool = True, by: Actor
) -> Functie:
    """Refused when who asks fills this functie and would get a permission out of it, or nobody could give rights."""
    with an_administrator_stays(by):
        return _change_functie(functie_id, name, permissions, active, by)


def _change_functie(functie_id: UUID, name: str, permissions: Sequence[str], active: bool, by: Actor) -> Functie:
    functie = Functie.objects.select_for_update().get(id=functie_id)
    taken = Functie.objects.filter(name__iexact=name).exclude(id=functie_id).exists()
    filled = FunctieVervulling.objects.filter(not_over(timezone.localdate()), functie=functie)
    refuse(
        rules.why_not_manage(by, GIVE_RIGHTS),
        rules.why_not_new(taken, field="name", what="naam"),
        rules.why_not_change_permissions(
            permissions,
            known={*all_permissions(), *functie.permissions},
            fills=bool(by.id) and filled.filter(medewerker_id=by.id).exists(),
            by=by,
        ),
    )
    before, after = set(functie.permissions), set(permissions)
    if changed := change_row(functie, name=name, permissions=sorted(after), active=active):
        announce(FunctieChanged(functie.id, changed, sorted(after - before), sorted(before - after)), by=by)
    return functie


@transaction.atomic
def assign_functie(
    *, medewerker_id: UUID, functie_id: UUID, first_day: date, last_day: date | None = None, by: Actor
) -> FunctieVervulling:
    """Let a medewerker fill a functie. Refused for oneself, and when the days overlap with an earlier filling."""
    functie = Functie.objects.select_for_update().get(id=functie_id)
    days = overlapping(first_day, last_day)
    filled = FunctieVervulling.objects.filter(days, medewerker_id=medewerker_id, functie=functie)
    refuse(
        rules.why_not_manage(by, GIVE_RIGHTS),
        rules.why_not_give_rights(medewerker_id, by=by),
        rules.why_not_period(first_day, last_day),
        rules.why_not_new(filled.exists(), field="functie_id", what="werk"),
    )
    filling = FunctieVervulling.objects.create(
        medewerker_id=medewerker_id, functie=functie, first_day=first_day, last_day=last_day
    )
    announce(FunctieAssigned(medewerker_id, functie.name, first_day, last_day), by=by)
    return filling


@transaction.atomic
def end_functie(*, filling_id: int, last_day: date, by: Actor) -> None:
    """The last day of a filling. A day before the first takes it away: it never counted.

    Refused for the last one who can give rights.
    """
    with an_administrator_stays(by):
        _end_functie(filling_id, last_day, by)


def _end_functie(filling_id: int, last_day: date, by: Actor) -> None:
    filling = FunctieVervulling.objects.select_for_update(of=("self",)).select_related("functie").get(id=filling_id)
    longer = filling.last_day is not None and last_day > filling.last_day
    refuse(
        rules.why_not_manage(by, GIVE_RIGHTS),
        rules.why_not_give_rights(filling.medewerker_id, by=by) if longer else None,
    )
    if last_day < filling.first_day:
        filling.delete()
    else:
        change_row(filling, last_day=last_day)
    announce(FunctieEnded(filling.medewerker_id, filling.functie.name, last_day), by=by)


@transaction.atomic
def change_functies(*, medewerker_id: UUID, functie_ids: Collection[UUID], by: Actor) -> None:
    """From today on the medewerker fills exactly these functies."""
    today = timezone.localdate()
    filled = FunctieVervulling.objects.filter(in_force(today), medewerker_id=medewerker_id)
    now_filled = dict(filled.values_list("functie_id", "id"))
    for functie_id in set(now_filled) - set(functie_ids):
        end_functie(filling_id=now_filled[functie_id], last_day=today - timedelta(days=1), by=by)
    for functie_id in set(functie_ids) - set(now_filled):
        assign_functie(medewerker_id=medewerker_id, functie_id=functie_id, first_day=today, by=by)
