"""Passing a call on to a colleague, and how that ended (S-28). The exchange does it, or we do and say so."""

from dataclasses import replace
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refused, refuse
from loket.outside.centrale import CallEvent, Can, Centrale, Heard
from loket.telefonie.commands.control import (
    CALL_OF_OTHER,
    CALL_OVER,
    GONE,
    NOT_DONE,
    NOT_HERE,
    digits_of,
    transfer,
)
from loket.telefonie.commands.hear import hear_call, now_in
from loket.telefonie.models import Doorverbinding, Gesprek, Outcome
from loket.telefonie.rules.number import read_number, why_not_dial
from loket.telefonie.rules.toestel import why_not_call

BY_OURSELVES = {NOT_HERE, NOT_DONE, GONE}


def pass_on(*, gesprek_id: UUID, to: str, colleague: UUID | None = None, centrale: Centrale, by: Actor) -> str:
    """Pass your own call on to this number, of this colleague. Answers what to dial yourself; empty: it is being done.

    We tell it at once as a fact: so the colleague sees the question before speaking (S-129), and that nobody answers is
    seen too. When the exchange tells it again, that is the same transfer.
    """
    number = read_number(to)
    refuse(why_not_call(by), why_not_dial(number))
    gesprek = Gesprek.objects.get(id=gesprek_id)
    refuse(CALL_OVER if gesprek.ended_at else None, None if str(gesprek.holder_id) == by.id else CALL_OF_OTHER)
    done = _asked(gesprek_id, to, centrale, by)
    fact = CallEvent(gesprek.centrale, gesprek.call_id, Heard.TRANSFERRED, now_in(gesprek), warm=True)
    hear_call([replace(fact, extension=gesprek.extension, to_extension=digits_of(number))], to=colleague)
    return "" if done else digits_of(number)


@transaction.atomic
def note_outcome(*, gesprek_id: UUID, outcome: Outcome, by: Actor) -> None:
    """What became of a call that you passed on, where no exchange tells it. When it has an outcome, that stays."""
    gesprek = Gesprek.objects.select_for_update().get(id=gesprek_id)
    last = Doorverbinding.objects.filter(gesprek=gesprek).order_by("-position").first()
    refuse(why_not_call(by), None if last and str(last.passed_on_by) == by.id else CALL_OF_OTHER)
    if last and not last.outcome:
        hear_call(_facts(gesprek, last, outcome))


def _asked(gesprek_id: UUID, to: str, centrale: Centrale, by: Actor) -> bool:
    """Whether the exchange does it."""
    try:
        transfer(gesprek_id=gesprek_id, to=to, warm=Can.WARM_TRANSFER in centrale.can, centrale=centrale, by=by)
    except Refused as refused:
        if not BY_OURSELVES.issuperset(refused.refusals):
            raise
        return False
    return True


def _facts(gesprek: Gesprek, last: Doorverbinding, outcome: Outcome) -> list[CallEvent]:
    """As an exchange would tell it: there it was answered or not, and whoever did not get through is with us again."""
    fact = CallEvent(gesprek.centrale, gesprek.call_id, Heard.ANSWERED, now_in(gesprek), extension=last.to_extension)
    back = replace(fact, kind=Heard.RESUMED, extension=last.from_extension, sequence=1)
    match outcome:
        case Outcome.ANSWERED:
            return [fact]
        case Outcome.NOT_ANSWERED:
            return [replace(fact, kind=Heard.MISSED), back]
        case Outcome.VOICEMAIL:
            return [replace(fact, kind=Heard.VOICEMAIL, extension="", to_extension=last.to_extension), back]
        case Outcome.BACK:
            return [back]
