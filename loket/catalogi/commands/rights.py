"""Who may change the catalogue. Rights here are not bound to a type."""

from loket.catalogi.permissions import FORCED_DELETE, FORCED_WRITE, SCHRIJVEN, STAFF
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal, refuse
from loket.zgw.caller import Caller, may


def check_may_write(by: Actor, *also: str) -> None:
    """Raises Refused. `also` are scopes that are enough as well."""
    if not any(_may(by, scope) for scope in (SCHRIJVEN, *also)):
        refuse(Refusal("permission_denied", "U mag de catalogus niet wijzigen."))


def forces_write(by: Actor) -> bool:
    return _may(by, FORCED_WRITE)


def forces_delete(by: Actor) -> bool:
    return _may(by, FORCED_DELETE)


def _may(by: Actor, scope: str) -> bool:
    """An application by its scope, staff by what their role allows."""
    if isinstance(by, Caller) or by.kind == ActorKind.SYSTEM:
        return may(by, scope)
    return scope in STAFF and may(by, STAFF[scope])
