"""Who may change the catalogue. Rights here are not bound to a type."""

from loket.catalogi.permissions import FORCED_DELETE, FORCED_WRITE, SCHRIJVEN
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.zgw.caller import may


def check_may_write(by: Actor, *also: str) -> None:
    """Raises Refused. `also` are scopes that are enough as well."""
    if not any(may(by, scope) for scope in (SCHRIJVEN, *also)):
        refuse(Refusal("permission_denied", "U mag de catalogus niet wijzigen."))


def forces_write(by: Actor) -> bool:
    return may(by, FORCED_WRITE)


def forces_delete(by: Actor) -> bool:
    return may(by, FORCED_DELETE)
