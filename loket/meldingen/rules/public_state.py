"""The state of a melding in words that are the same for all: nothing that staff typed."""

from loket.meldingen.models import Outcome, State


def public_state(state: str, outcome: str) -> str:
    """ "In behandeling"; and how it ended: "Afgehandeld: opgelost"."""
    label = str(State(state).label)
    if state != State.COMPLETED or not outcome:
        return label
    return f"{label}: {Outcome(outcome).label.lower()}"
