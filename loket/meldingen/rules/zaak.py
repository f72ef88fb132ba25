"""A melding is a zaak too: which status and which resultaat of the zaaktype its state stands for."""

from dataclasses import dataclass

from loket.meldingen.models import CLOSED, Melding, Outcome, State

ZAAKTYPE = "MELDING-OPENBARE-RUIMTE"
LONGEST = 80  # omschrijving of a zaak

STATUS_OF = {
    State.RECEIVED: "Gemeld",
    State.REOPENED: "Gemeld",
    State.IN_PROGRESS: "In behandeling",
    State.ASKED: "In behandeling",
    State.ANSWERED: "In behandeling",
    State.ON_HOLD: "In behandeling",
    State.PLANNED: "Ingepland",
}
DONE, NOT_DONE, FORWARDED, WITHDRAWN = "Uitgevoerd", "Niet uitgevoerd", "Doorgestuurd", "Ingetrokken door melder"
RESULTAAT_OF = {
    Outcome.SOLVED: DONE,
    Outcome.PLANNED_ALONG: DONE,
    Outcome.FORWARDED: FORWARDED,
    Outcome.NOT_FOUND: NOT_DONE,
    Outcome.NO_ACTION: NOT_DONE,
    Outcome.DUPLICATE: NOT_DONE,
    Outcome.WITHDRAWN: WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the zaak should stand. `status` is empty for the end status, `resultaat` while the melding is open."""

    status: str
    resultaat: str = ""

    @property
    def closed(self) -> bool:
        return bool(self.resultaat)


def wanted_of(melding: Melding) -> Wanted:
    if melding.state in CLOSED:
        return Wanted("", RESULTAAT_OF[Outcome(melding.outcome)])
    return Wanted(STATUS_OF[State(melding.state)])


def omschrijving_of(kind: str, number: str) -> str:
    """The kind and the number: nothing that the melder wrote, for that may hold personal data."""
    return f"{number}: {kind}"[:LONGEST]
