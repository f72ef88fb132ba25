"""Who may do what with klantcontacten."""

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.klantcontacten.permissions import VASTLEGGEN

NOT_ALLOWED = Refusal("not-allowed", "Je mag geen gesprekken vastleggen.")


def why_not_write_down(by: Actor) -> Refusal | None:
    return None if by.may(VASTLEGGEN) else NOT_ALLOWED
