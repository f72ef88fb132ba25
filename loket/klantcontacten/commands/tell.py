"""Announce what a program did to a resource."""

from uuid import UUID

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.klantcontacten.events import KlantcontactChanged
from loket.zgw.caller import Caller
from loket.zgw.shape import Shape


def tell(shape: Shape, id: UUID, action: str, by: Actor) -> None:
    reason = by.reason if isinstance(by, Caller) else ""
    announce(KlantcontactChanged(id, shape.name, action), by=by, reason=reason)
