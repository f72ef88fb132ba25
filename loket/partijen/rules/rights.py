"""Who may change what we keep of a partij."""

from uuid import UUID

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.partijen.permissions import BIJHOUDEN

NOT_YOURS = Refusal("partij-of-other", "Dit zijn niet uw gegevens.")


def why_not_keep_up(by: Actor, partij_id: UUID | None = None) -> Refusal | None:
    """Colleagues with the permission; and who is in, of their own partij."""
    if by.kind == ActorKind.SYSTEM or by.may(BIJHOUDEN) or is_own(partij_id, by):
        return None
    return Refusal("partij-not-kept", "Je mag gegevens van klanten niet bijhouden.")


def why_not_own(partij_id: UUID, by: Actor) -> Refusal | None:
    return None if is_own(partij_id, by) else NOT_YOURS


def is_own(partij_id: UUID | None, by: Actor) -> bool:
    return by.kind == ActorKind.CUSTOMER and partij_id is not None and by.id == str(partij_id)
