"""Telling the exchange what to do with a call. What it cannot do, or will not, is said in plain words."""

from collections.abc import Callable
from uuid import UUID

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.outside.centrale import Can, CannotDo, Centrale, CentraleUnreachable
from loket.telefonie.models import Gesprek, Line
from loket.telefonie.rules.number import Number, read_number, why_not_dial
from loket.telefonie.rules.toestel import why_not_call

NOT_HERE = Refusal("exchange-cannot", "De centrale kan dit niet. Doe het op je toestel.")
NOT_DONE = Refusal("exchange-refused", "De centrale deed dit niet. Doe het op je toestel.")
CALL_OF_OTHER = Refusal("call-of-other", "Dit is een gesprek van een collega.")
CALL_OVER = Refusal("call-over", "Dit gesprek is al voorbij.")
GONE = Refusal("exchange-unreachable", "De centrale is niet bereikbaar. Doe het op je toestel.")


def transfer(*, gesprek_id: UUID, to: str, warm: bool, centrale: Centrale, by: Actor) -> None:
    """Pass your own call on to an extension or a number. Never to 112.

    Refused as well when it is not yours, is over, or the exchange cannot do it. The record changes when the exchange
    tells that it is done.
    """
    number = read_number(to)
    refuse(why_not_call(by), why_not_dial(number))
    gesprek = _own(gesprek_id, centrale, by)
    what, digits = Can.WARM_TRANSFER if warm else Can.TRANSFER, digits_of(number)
    _do(centrale, what, lambda: centrale.transfer(gesprek.call_id, extension=gesprek.extension, to=digits, warm=warm))


def digits_of(number: Number) -> str:
    """What one dials on a telephone in the Netherlands."""
    return number.kept if number.line == Line.INTERNAL else number.kept.replace("+31", "0", 1).replace("+", "00", 1)


def hang_up(*, gesprek_id: UUID, centrale: Centrale, by: Actor) -> None:
    refuse(why_not_call(by))
    gesprek = _own(gesprek_id, centrale, by)
    _do(centrale, Can.HANG_UP, lambda: centrale.hang_up(gesprek.call_id))


def hold(*, gesprek_id: UUID, centrale: Centrale, by: Actor) -> None:
    refuse(why_not_call(by))
    gesprek = _own(gesprek_id, centrale, by)
    _do(centrale, Can.HOLD, lambda: centrale.hold(gesprek.call_id, extension=gesprek.extension))


def resume(*, gesprek_id: UUID, centrale: Centrale, by: Actor) -> None:
    refuse(why_not_call(by))
    gesprek = _own(gesprek_id, centrale, by)
    _do(centrale, Can.RESUME, lambda: centrale.resume(gesprek.call_id, extension=gesprek.extension))


def _own(gesprek_id: UUID, centrale: Centrale, by: Actor) -> Gesprek:
    gesprek = Gesprek.objects.get(id=gesprek_id)
    refuse(
        None if str(gesprek.holder_id) == by.id else CALL_OF_OTHER,
        CALL_OVER if gesprek.ended_at else None,
        None if gesprek.centrale == centrale.name else NOT_HERE,
    )
    return gesprek


def _do(centrale: Centrale, what: Can, command: Callable[[], None]) -> None:
    refuse(None if what in centrale.can else NOT_HERE)
    try:
        command()
    except CannotDo:
        raise Refused(NOT_DONE) from None
    except CentraleUnreachable:
        raise Refused(GONE) from None
