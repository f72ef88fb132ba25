"""What may be done with an appointment, by whom, and until when."""

from datetime import datetime, timedelta

from loket.afspraken.models import Afspraak, State
from loket.afspraken.permissions import MAKE
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal

MOST_OPEN = 4  # of one visitor who books by the site: who needs more calls us
LATE = timedelta(minutes=15)  # somebody who is not there by then did not come
REMIND_BEFORE = timedelta(hours=24)
REMIND_FROM = timedelta(hours=36)  # who books later than this remembers it
KEPT = timedelta(days=30)  # how long we know who came


def is_staff(by: Actor) -> bool:
    return by.kind in (ActorKind.STAFF, ActorKind.SYSTEM)


def why_not_make(by: Actor) -> Refusal | None:
    """Everybody for oneself (who has the link is the visitor); of staff only who may."""
    if by.kind == ActorKind.STAFF and not by.may(MAKE):
        return Refusal("may-not-make", "Je mag geen afspraken maken. Vraag het aan je teamleider.")
    return None


def why_not_visitor(*, name: str, email: str, phone: str, asked: bool = True, by: Actor) -> list[Refusal]:
    """`email` and `phone` as we write them, or nothing when they are none. Who has one of us on the line hears it.
    `asked`: whether one of the two must be there.
    """
    faults = []
    if not name.strip():
        reason = "Vul de naam van de bezoeker in." if is_staff(by) else "Vul uw naam in."
        faults.append(Refusal("name-missing", reason, "name"))
    if asked and not email and not phone and not is_staff(by):
        reason = "Vul een e-mailadres of een mobiel nummer in. Daar sturen wij de afspraak naartoe."
        faults.append(Refusal("reach-missing", reason, "email"))
    return faults


def why_not_more(open_ones: int, *, by: Actor) -> Refusal | None:
    if is_staff(by) or open_ones < MOST_OPEN:
        return None
    return Refusal("too-many-open", f"U heeft al {MOST_OPEN} afspraken. Bel ons voor nog een afspraak.")


def why_not_change(afspraak: Afspraak, *, now: datetime, by: Actor) -> Refusal | None:
    """Moving and cancelling."""
    if refusal := why_not_make(by):
        return refusal
    if afspraak.state == State.CANCELLED:
        return Refusal("afspraak-cancelled", "Deze afspraak is al afgezegd.")
    if afspraak.state == State.DISPLACED:
        return None
    if afspraak.state != State.BOOKED or (afspraak.start <= now and not is_staff(by)):
        return Refusal("afspraak-over", "Deze afspraak is al geweest.")
    return None


def why_not_arrive(afspraak: Afspraak) -> Refusal | None:
    """Who comes too late is welcome too."""
    if afspraak.state in (State.BOOKED, State.NO_SHOW, State.DISPLACED):
        return None
    if afspraak.state == State.CANCELLED:
        return Refusal("afspraak-cancelled", "Deze afspraak is afgezegd.")
    return Refusal("afspraak-over", "Deze bezoeker is al aangemeld.")


def why_not_end(afspraak: Afspraak) -> Refusal | None:
    return None if afspraak.state == State.ARRIVED else Refusal("not-arrived", "Deze bezoeker is nog niet aangemeld.")


def why_not_no_show(afspraak: Afspraak, *, now: datetime) -> Refusal | None:
    if afspraak.state != State.BOOKED:
        return Refusal("afspraak-over", "Deze afspraak staat niet meer open.")
    if now < afspraak.start + LATE:
        return Refusal("too-early", "Wacht tot 15 minuten na het begin van de afspraak.")
    return None


def why_not_wait(afspraak: Afspraak, *, now: datetime) -> Refusal | None:
    if afspraak.state == State.BOOKED and afspraak.start > now:
        return None
    return Refusal("afspraak-over", "Deze afspraak staat niet meer open.")


def remind_at(start: datetime, now: datetime) -> datetime | None:
    """A day before; None for who booked it only just."""
    return start - REMIND_BEFORE if start - now >= REMIND_FROM else None


TAKEN = Refusal("time-taken", "Deze tijd is net bezet. Kies een andere tijd.", "start")
