"""Urgent meldingen outside office hours: call who has piket, and the second line when that stays silent."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.meldingen.commands.step import locked, take_step
from loket.meldingen.events import PiketAcknowledged, PiketCalled, PiketDone, PiketSilent
from loket.meldingen.models import CLOSED, Melding, PiketCall, PiketShift, State
from loket.meldingen.rules.piket import ACKNOWLEDGE_WITHIN, next_line
from loket.meldingen.rules.steps import why_not_work_on

STILL_TO_TELL = "Piket is klaar. Handel de melding af en vertel de melder wat er is gedaan."


@transaction.atomic
def call_piket(*, melding_id: UUID, line: int = 1) -> PiketCall | None:
    """Call the person on this line once. Nothing when the melding is closed by now, or was called already."""
    melding = locked(melding_id)
    if melding.state in CLOSED:
        return None
    now = timezone.now()
    call, is_new = PiketCall.objects.get_or_create(
        melding=melding,
        round=melding.times_reopened,
        line=line,
        defaults={"shift": _shift_on(line, now), "called_at": now},
    )
    if not is_new:
        return None
    announce(PiketCalled(melding.id, call.id, line), by=SYSTEM)
    return call


@transaction.atomic
def acknowledge_piket(*, call_id: int, by: Actor) -> PiketCall:
    """ "I am on it." The first answer counts; a second one is told who was first."""
    call = PiketCall.objects.select_for_update(of=("self",)).get(id=call_id)
    if call.acknowledged_at:
        refuse(Refusal("piket-already-acknowledged", "Iemand is hier al mee bezig."))

    call.acknowledged_at = timezone.now()
    call.save(update_fields=["acknowledged_at"])
    announce(PiketAcknowledged(call.melding_id, call.id), by=by)
    return call


@transaction.atomic
def leave_text_to_day_staff(*, melding_id: UUID, call_id: int, by: Actor) -> Melding:
    """The danger is gone. By day the team completes it, with words for the melder (S-49)."""
    melding = locked(melding_id)
    refuse(why_not_work_on(melding, by=by))

    step = take_step(melding, "piket_done", by=by, state=State.IN_PROGRESS, state_text=STILL_TO_TELL, handler_id=None)
    announce(PiketDone(melding.id, step.id, call_id), by=by)
    return melding


def pass_on_unanswered_calls() -> int:
    """Not acknowledged within 15 minutes, or nobody on the line: the next line, and after the last a person."""
    now = timezone.now()
    silent, silent_since = PiketCall.objects.filter(acknowledged_at=None, passed_on_at=None), now - ACKNOWLEDGE_WITHIN
    silent.filter(called_at__gt=now).update(called_at=now)  # the clock was set back: they count from now
    calls = [call for call in silent.order_by("id")[:200] if call.shift_id is None or call.called_at <= silent_since]
    for call in calls:
        _pass_on(call)
    return len(calls)


@transaction.atomic
def _pass_on(call: PiketCall) -> None:
    unanswered = PiketCall.objects.filter(id=call.id, acknowledged_at=None, passed_on_at=None)
    if not unanswered.update(passed_on_at=timezone.now()):
        return  # somebody answered this very moment
    if line := next_line(call.line):
        call_piket(melding_id=call.melding_id, line=line)
    else:
        announce(PiketSilent(call.melding_id, call.id), by=SYSTEM)


def _shift_on(line: int, now: datetime) -> PiketShift | None:
    return PiketShift.objects.filter(line=line, starts_at__lte=now, ends_at__gt=now).first()
