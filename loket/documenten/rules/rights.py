"""Who may do what to a document: rights go by its informatieobjecttype and confidentiality."""

from uuid import UUID

from loket.documenten.permissions import STAFF
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.zgw.caller import Caller, may


def has(by: Actor, scope: str, type_id: UUID, level: str) -> bool:
    """Applications by their scopes; staff by what their role allows, for every type."""
    return may(by, scope, type_id, level) if isinstance(by, Caller) else may(by, STAFF[scope])


def why_not(by: Actor, type_id: UUID, level: str, *scopes: str) -> Refusal | None:
    """One of the scopes is enough."""
    if any(has(by, scope, type_id, level) for scope in scopes):
        return None
    return Refusal("permission_denied", "U heeft geen rechten op dit document.")
