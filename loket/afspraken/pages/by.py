"""Who acts on a page of residents."""

from uuid import UUID

from django.http import HttpRequest

from loket.afspraken.permissions import MAKE
from loket.inloggen.queries import ingelogd
from loket.kernel.actor import VISITOR, Actor, ActorKind
from loket.kernel.http import actor_of


def visitor(request: HttpRequest) -> Actor:
    """Whoever has the link. One of us who may not make appointments for others still makes an own one."""
    by = actor_of(request)
    return VISITOR if by.kind == ActorKind.STAFF and not by.may(MAKE) else by


def partij_of(request: HttpRequest) -> UUID | None:
    """Of who logged in as a resident or a business: then it stands in their own overview too."""
    who = ingelogd(request)
    return who.partij if who else None
