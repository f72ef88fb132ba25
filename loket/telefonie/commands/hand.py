"""Calls without an exchange: who answers says so, and says when it is over."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.outside.centrale import CallEvent, Heard
from loket.outside.centrale.silent import BY_HAND
from loket.telefonie.commands.hear import hear, hear_call
from loket.telefonie.models import Gesprek
from loket.telefonie.rules.toestel import why_not_call


@transaction.atomic
def register_call(*, send_key: UUID, number: str = "", by: Actor) -> Gesprek:
    """A call that was just answered. The same `send_key` again is the same call; one that still went on, ends.

    The number may be left out, and is kept as `read_number` reads it.
    """
    refuse(why_not_call(by))
    now, agent, call_id = timezone.now(), UUID(by.id), str(send_key)
    known = Gesprek.objects.filter(exchange=BY_HAND, call_id=call_id).first()
    if known:
        return known
    for other in Gesprek.objects.filter(exchange=BY_HAND, ended_at=None, holder_id=agent):
        hear(CallEvent(BY_HAND, other.call_id, Heard.HUNG_UP, now))
    told = {"number": number[:40], "queue": BY_HAND}
    kinds = (Heard.RINGING, Heard.ANSWERED)
    return hear_call([CallEvent(BY_HAND, call_id, kind, now, **told) for kind in kinds], agent=agent)


@transaction.atomic
def pass_call_on(*, gesprek_id: UUID, to: str, answered: bool, by: Actor) -> Gesprek:
    """By hand: the call was passed on to this extension, and there it was answered, or it came back."""
    gesprek, now = _own(gesprek_id, by), timezone.now()
    told = {"exchange": BY_HAND, "call_id": gesprek.call_id, "at": now}
    outcome = (
        CallEvent(**told, kind=Heard.ANSWERED, extension=to, sequence=1)
        if answered
        else CallEvent(**told, kind=Heard.RESUMED, sequence=1)
    )
    return hear_call([CallEvent(**told, kind=Heard.TRANSFERRED, to_extension=to), outcome], agent=UUID(by.id))


@transaction.atomic
def end_call(*, gesprek_id: UUID, by: Actor) -> Gesprek:
    """By hand: it is over. Twice is once."""
    gesprek = _own(gesprek_id, by)
    if gesprek.ended_at:
        return gesprek
    return hear(CallEvent(BY_HAND, gesprek.call_id, Heard.HUNG_UP, timezone.now()))


def _own(gesprek_id: UUID, by: Actor) -> Gesprek:
    gesprek = Gesprek.objects.select_for_update().get(id=gesprek_id)
    by_hand = gesprek.exchange == BY_HAND
    refuse(
        why_not_call(by),
        None if by_hand else Refusal("call-of-exchange", "Dit gesprek loopt over de centrale. Hang daar op."),
        None if str(gesprek.agent_id) == by.id else Refusal("call-of-other", "Dit is een gesprek van een collega."),
    )
    return gesprek
