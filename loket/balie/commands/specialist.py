"""Call a specialist to the counter at once, and measure until somebody is there (S-56)."""

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from loket.balie.commands.moment import held
from loket.balie.events import SpecialistArrived, SpecialistCalled, SpecialistCallWithdrawn, SpecialistComing
from loket.balie.models import HERE, Oproep
from loket.balie.rules.refusals import ALREADY_CALLED, NO_TEAM, OVERTAKEN, why_not_help
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.organisatie.models import Team

NOT_HERE = Refusal("visit-over", "Dit bezoek is al voorbij.")
NOT_OF_TEAM = Refusal("not-of-team", "Deze oproep is voor een ander team.")


@transaction.atomic
def call_specialist(*, volgnummer_id: UUID, team: str, who: UUID | None = None, by: Actor) -> Oproep:
    """Somebody of this team, or this one of them. Whoever can be reached there gets a message."""
    volgnummer = held(volgnummer_id)
    refuse(NOT_HERE if volgnummer.state not in HERE or volgnummer.balie is None else None)
    assert volgnummer.balie
    refuse(why_not_help(volgnummer.balie, by))
    refuse(None if Team.objects.filter(code=team, active=True).exists() else NO_TEAM)
    refuse(ALREADY_CALLED if _open().filter(volgnummer=volgnummer).exists() else None)
    oproep = Oproep.objects.create(
        volgnummer=volgnummer,
        balie=volgnummer.balie,
        team_id=team,
        who_id=who,
        asked_by_id=UUID(by.id),
        asked_at=timezone.now(),
    )
    announce(SpecialistCalled(oproep.id, team, volgnummer.balie.number), by=by)
    return oproep


@transaction.atomic
def come(*, oproep_id: UUID, by: Actor) -> Oproep:
    """ "Ik kom": the others need not."""
    oproep = _held(oproep_id)
    refuse(None if oproep.team_id in by.teams else NOT_OF_TEAM)
    oproep.who_id, oproep.coming_at = UUID(by.id), oproep.coming_at or timezone.now()
    oproep.save(update_fields=["who", "coming_at"])
    announce(SpecialistComing(oproep.id), by=by)
    return oproep


@transaction.atomic
def arrive(*, oproep_id: UUID, by: Actor) -> Oproep:
    """Is there: said by the counter, or by who came."""
    oproep = _held(oproep_id)
    came = oproep.team_id in by.teams
    refuse(None if came else why_not_help(oproep.balie, by))
    oproep.arrived_at = max(timezone.now(), oproep.asked_at)  # the clock may have been set back
    oproep.who_id = oproep.who_id or (UUID(by.id) if came else None)
    oproep.save(update_fields=["who", "arrived_at"])
    seconds = round((oproep.arrived_at - oproep.asked_at).total_seconds())
    announce(SpecialistArrived(oproep.id, seconds), by=by)
    return oproep


@transaction.atomic
def withdraw_call(*, oproep_id: UUID, by: Actor) -> Oproep:
    """No longer needed. It counts in no figure of arrival."""
    oproep = _held(oproep_id)
    refuse(why_not_help(oproep.balie, by))
    oproep.withdrawn_at = timezone.now()
    oproep.save(update_fields=["withdrawn_at"])
    announce(SpecialistCallWithdrawn(oproep.id), by=by)
    return oproep


def _open() -> QuerySet[Oproep]:
    return Oproep.objects.filter(arrived_at=None, withdrawn_at=None)


def _held(oproep_id: UUID) -> Oproep:
    found = _open().select_for_update(of=("self",)).select_related("balie").filter(id=oproep_id).first()
    if found is None:
        raise Refused(OVERTAKEN)
    return found
