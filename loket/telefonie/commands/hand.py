"""Calls without an exchange: who answers says so, and says when it is over."""

from dataclasses import replace
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.outside.centrale import CallEvent, Heard
from loket.outside.centrale.silent import BY_HAND
from loket.telefonie.commands.control import CALL_OF_OTHER
from loket.telefonie.commands.hear import hear, hear_call, now_in
from loket.telefonie.models import Gesprek
from loket.telefonie.rules.toestel import why_not_call


@transaction.atomic
def register_call(*, send_key: UUID, number: str = "", by: Actor) -> Gesprek:
    """A call that was just answered. The same `send_key` again is the same call; one that still went on, ends.

    The number may be left out, and is kept as `read_number` reads it.
    """
    refuse(why_not_call(by))
    now, agent, call_id = timezone.now(), UUID(by.id), str(send_key)
    known = Gesprek.objects.filter(centrale=BY_HAND, call_id=call_id).first()
    if known:
        return known
    for other in Gesprek.objects.filter(centrale=BY_HAND, ended_at=None, holder_id=agent):
        hear(CallEvent(BY_HAND, other.call_id, Heard.HUNG_UP, now_in(other)))
    ringing = CallEvent(BY_HAND, call_id, Heard.RINGING, now, number=number[:40], queue=BY_HAND)
    return hear_call([ringing, replace(ringing, kind=Heard.ANSWERED)], agent=agent)


@transaction.atomic
def pass_call_on(*, gesprek_id: UUID, to: str, answered: bool, by: Actor) -> Gesprek:
    """By hand: the call was passed on to this extension, and there it was answered, or it came back."""
    gesprek = _own(gesprek_id, by)
    passed_on = CallEvent(BY_HAND, gesprek.call_id, Heard.TRANSFERRED, now_in(gesprek), to_extension=to)
    back = replace(passed_on, kind=Heard.RESUMED, to_extension="", sequence=1)
    there = replace(back, kind=Heard.ANSWERED, extension=to)
    return hear_call([passed_on, there if answered else back], agent=UUID(by.id))


@transaction.atomic
def end_call(*, gesprek_id: UUID, by: Actor) -> Gesprek:
    """By hand: it is over, says who answered it or has it now. Twice is once."""
    gesprek = _own(gesprek_id, by)
    if gesprek.ended_at:
        return gesprek
    return hear(CallEvent(BY_HAND, gesprek.call_id, Heard.HUNG_UP, now_in(gesprek)))


def _own(gesprek_id: UUID, by: Actor) -> Gesprek:
    gesprek = Gesprek.objects.select_for_update().get(id=gesprek_id)
    by_hand = gesprek.centrale == BY_HAND
    refuse(
        None if str(gesprek.holder_id) == by.id else why_not_call(by),
        None if by_hand else Refusal("call-of-exchange", "Dit gesprek loopt over de centrale. Hang daar op."),
        None if by.id in (str(gesprek.agent_id), str(gesprek.holder_id)) else CALL_OF_OTHER,
    )
    return gesprek
