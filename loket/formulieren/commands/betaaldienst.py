"""Ask the payment service something: when it is down that is written down, and told in plain words."""

from collections.abc import Callable
from typing import TypeVar

from loket.kernel.refusal import Refusal, Refused
from loket.outside.betalen import Betaaldienst, BetaaldienstDown, BetalingRefused, betaaldienst
from loket.storingen.commands import note_down, note_up
from loket.storingen.models import Dienst

T = TypeVar("T")


def ask_bank(ask: Callable[[Betaaldienst], T], *, down: Refusal) -> T:
    """Outside a transaction: nobody waits for the service with a lock in hand. Raises Refused with `down`."""
    service = betaaldienst()
    if service is None:
        raise Refused(down)
    try:
        told = ask(service)
    except BetaaldienstDown:
        note_down(Dienst.BETALEN)
        raise Refused(down) from None
    except BetalingRefused:
        raise Refused(down) from None
    note_up(Dienst.BETALEN)
    return told
