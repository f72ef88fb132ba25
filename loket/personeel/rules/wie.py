"""Who may see and write what is about somebody: that person and who leads; nobody else (S-113)."""

from datetime import datetime, timedelta

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.personeel.permissions import BEHEREN

BEGINNING = timedelta(days=30)  # in which a town enters the people that it has


def was_there_when_it_began(hired_at: datetime, first_hired_at: datetime) -> bool:
    return hired_at - first_hired_at < BEGINNING


def why_not_lead(leads: bool) -> Refusal | None:
    return None if leads else Refusal("not-leading", "Alleen wie dit team leidt, kan dit.")


def why_not_arrange(by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(BEHEREN):
        return None
    return Refusal("not-allowed", "Je mag dit niet bijhouden.")


def why_not_text(text: str, field: str, missing: str, *, most: int = 2000) -> Refusal | None:
    if not text.strip():
        return Refusal("text-missing", missing, field)
    return Refusal("text-too-long", f"Maak de tekst korter dan {most} tekens.", field) if len(text) > most else None
