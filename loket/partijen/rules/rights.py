"""Who may change what we keep of a partij."""

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.partijen.permissions import BIJHOUDEN


def why_not_keep_up(by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(BIJHOUDEN):
        return None
    return Refusal("partij-not-kept", "Je mag gegevens van klanten niet bijhouden.")
