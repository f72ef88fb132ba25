"""Afdelingen and teams."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.organisatie import rules
from loket.organisatie.commands.row import change_row
from loket.organisatie.events import AfdelingAdded, AfdelingChanged, TeamAdded, TeamChanged
from loket.organisatie.models import Afdeling, Team


@transaction.atomic
def add_afdeling(*, name: str, head_id: UUID | None = None, by: Actor) -> Afdeling:
    taken = Afdeling.objects.filter(name__iexact=name).exists()
    refuse(rules.why_not_manage(by), rules.why_not_new(taken, field="name", what="naam"))
    afdeling = Afdeling.objects.create(name=name, head_id=head_id)
    announce(AfdelingAdded(afdeling.id, name), by=by)
    return afdeling


@transaction.atomic
def change_afdeling(
    *, afdeling_id: UUID, name: str, head_id: UUID | None = None, active: bool = True, by: Actor
) -> Afdeling:
    afdeling = Afdeling.objects.select_for_update().get(id=afdeling_id)
    taken = Afdeling.objects.filter(name__iexact=name).exclude(id=afdeling_id).exists()
    refuse(rules.why_not_manage(by), rules.why_not_new(taken, field="name", what="naam"))
    if changed := change_row(afdeling, name=name, head_id=head_id, active=active):
        announce(AfdelingChanged(afdeling.id, changed), by=by)
    return afdeling


@transaction.atomic
def add_team(
    *,
    code: str,
    name: str,
    afdeling_id: UUID,
    leader_id: UUID | None = None,
    email: str = "",
    phone: str = "",
    by: Actor,
) -> Team:
    """A new team. Its code stays for ever: permissions, routes and figures name the team by it."""
    refuse(
        rules.why_not_manage(by),
        rules.why_not_new(Team.objects.filter(code=code).exists(), field="code", what="kenmerk"),
        rules.why_not_new(Team.objects.filter(name__iexact=name).exists(), field="name", what="naam"),
    )
    team = Team.objects.create(
        code=code, name=name, afdeling_id=afdeling_id, leader_id=leader_id, email=email, phone=phone
    )
    announce(TeamAdded(code, name), by=by)
    return team


@transaction.atomic
def change_team(
    *,
    code: str,
    name: str,
    afdeling_id: UUID,
    leader_id: UUID | None = None,
    email: str = "",
    phone: str = "",
    active: bool = True,
    by: Actor,
) -> Team:
    team = Team.objects.select_for_update().get(code=code)
    taken = Team.objects.filter(name__iexact=name).exclude(code=code).exists()
    refuse(rules.why_not_manage(by), rules.why_not_new(taken, field="name", what="naam"))
    changed = change_row(
        team, name=name, afdeling_id=afdeling_id, leader_id=leader_id, email=email, phone=phone, active=active
    )
    if changed:
        announce(TeamChanged(code, changed), by=by)
    return team
