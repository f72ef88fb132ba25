"""Who may hand over: who made the list does not agree to it, and nothing is over without a proof of receipt."""

from dataclasses import dataclass

from loket.archief.models import Stand
from loket.archief.permissions import APPROVE, PREPARE
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal

MAKER = Refusal("own-list", "Jij maakte deze lijst. Een collega moet meekijken.")


@dataclass(frozen=True, slots=True)
class Overdrachtstand:
    state: str
    made_by_id: str
    lines: int


def why_not_agree_to(it: Overdrachtstand, *, by: Actor) -> Refusal | None:
    if it.state != Stand.DRAFT:
        return Refusal("not-draft", "Met deze lijst is al ingestemd.")
    if not by.may(APPROVE):
        return Refusal("permission_denied", "Alleen een archivaris mag hiermee instemmen.")
    if by.id == it.made_by_id:
        return MAKER
    return None if it.lines else Refusal("nothing-listed", "Er staat niets op deze lijst.")


def why_not_drop_it(it: Overdrachtstand, *, by: Actor) -> Refusal | None:
    if it.state not in (Stand.DRAFT, Stand.READY):
        return Refusal("not-open", "Deze lijst kan niet meer vervallen.")
    return None if by.may(PREPARE) else Refusal("permission_denied", "Je mag geen overdrachtslijsten maken.")


def why_not_hand_over(it: Overdrachtstand, receiver: str, proof: str, *, by: Actor) -> list[Refusal | None]:
    if it.state != Stand.READY:
        return [Refusal("not-ready", "De pakketten van deze lijst zijn niet klaar om over te dragen.")]
    if not (by.may(PREPARE) or by.may(APPROVE)):
        return [Refusal("permission_denied", "Je mag niets overdragen.")]
    return [
        None if receiver.strip() else Refusal("receiver-missing", "Vul in welk archief het kreeg.", "receiver"),
        None if proof.strip() else Refusal("proof-missing", "Vul het kenmerk van het ontvangstbewijs in.", "proof"),
    ]
