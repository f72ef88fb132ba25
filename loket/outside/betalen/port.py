"""What we ask of a payment service. Money is whole cents, always euro."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

ID = re.compile(r"[A-Za-z0-9_\-]{4,64}")


class BetalingRefused(Exception):
    """The service will never do this: it knows no such payment, or there is nothing to give back."""


class BetaaldienstDown(Exception):
    """The service is down, slow, too busy, or does not let us in: try again later."""


class Betaalstaat(StrEnum):
    """Where a payment is. Only `open` can still change by itself; `betaald` can be given back."""

    OPEN = "open"
    BETAALD = "betaald"
    MISLUKT = "mislukt"
    VERLOPEN = "verlopen"
    TERUGGEGEVEN = "teruggegeven"


@dataclass(frozen=True, slots=True)
class Betaling:
    """`url` is where somebody pays; empty when there is nothing left to pay."""

    id: str
    url: str


class Betaaldienst(Protocol):
    """Each method raises BetalingRefused or BetaaldienstDown."""

    def begin(self, bedrag_cent: int, omschrijving: str, kenmerk: str, terug_url: str, melding_url: str) -> Betaling:
        """A new payment. The same kenmerk within the hour is the same payment, so a double click pays once.

        Each new try after a payment that failed needs a kenmerk of its own. `omschrijving` is what a bank statement
        shows: no personal data. Somebody comes back at `terug_url`; the service posts to `melding_url` when the state
        changed. Neither tells the state: ask `state`.
        """
        ...

    def state(self, id: str) -> Betaalstaat: ...

    def cancel(self, id: str) -> bool:
        """So that nobody can pay it any more. False: it cannot be stopped (any more), so somebody may still pay it."""
        ...

    def refund(self, id: str) -> None:
        """Give all of it back. Twice is once."""
        ...


def told_id(posted: Mapping[str, str]) -> str:
    """Which payment a message at our `melding_url` is about; empty when it names none.

    Anybody can post there, so nothing else in it counts: look up whether the payment is ours, and ask `state` anew.
    Answer 200 for one that we do not know, so that nobody learns which payments are ours.
    """
    told = str(posted.get("id", ""))
    return told if ID.fullmatch(told) else ""
