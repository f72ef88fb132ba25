"""Who may see and handle a klacht: never who it is about, nor who stands in for that person (Awb 9:7)."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.klachten.permissions import AANNEMEN, BEHANDELEN, COORDINEREN

NOT_YOURS = Refusal("klacht-of-other", "Deze klacht is van een ander.")
ABOUT_YOU = Refusal("klacht-about-you", "Deze klacht kun je niet zien.")
NOT_ALLOWED = Refusal("not-allowed", "Je mag geen klachten behandelen.")
DONE = Refusal("klacht-done", "Deze klacht is al afgehandeld.")
INVOLVED = Refusal(
    "handler-involved", "Deze collega was er zelf bij betrokken. Kies een ander (Awb 9:7).", "behandelaar"
)
STANDS_IN = Refusal(
    "handler-stands-in", "Deze collega vervangt iemand over wie de klacht gaat. Kies een ander.", "behandelaar"
)


@dataclass(frozen=True, slots=True)
class Who:
    """Whom the rules ask about: who handles it, and whom it is about."""

    behandelaar: UUID | None
    beklaagden: Collection[UUID]


NOBODY = UUID(int=0)


def medewerker_of(by: Actor) -> UUID:
    """Who of staff this is; nobody for others."""
    return UUID(by.id) if by.kind == ActorKind.STAFF and by.id else NOBODY


def why_not_see(who: Who, *, by: Actor) -> Refusal | None:
    """The handler and the coordinator, unless the klacht is about them."""
    if by.kind == ActorKind.SYSTEM:
        return None
    me = medewerker_of(by)
    if me == NOBODY or me in who.beklaagden:
        return ABOUT_YOU
    if by.may(COORDINEREN) or (by.may(BEHANDELEN) and me == who.behandelaar):
        return None
    return NOT_YOURS


def why_not_change(who: Who, *, closed: bool, by: Actor) -> Refusal | None:
    return why_not_see(who, by=by) or (DONE if closed else None)


def why_not_receive(*, by: Actor) -> Refusal | None:
    if by.kind != ActorKind.STAFF:
        return None
    may = any(map(by.may, (AANNEMEN, BEHANDELEN, COORDINEREN)))
    return None if may else Refusal("not-allowed", "Je mag geen klachten opschrijven.")


def why_not_handler(
    medewerker: UUID | None, *, handlers: Collection[UUID], beklaagden: Collection[UUID], deputies: Collection[UUID]
) -> Refusal | None:
    """Somebody who may handle klachten, was not involved, and does not stand in for who was (Awb 9:7)."""
    if medewerker in beklaagden:
        return INVOLVED
    if medewerker in deputies:
        return STANDS_IN
    if medewerker not in handlers:
        return Refusal("handler-unknown", "Kies een collega uit de lijst.", "behandelaar")
    return None
