"""More than one pair of eyes: who makes a list agrees to nothing on it, and the archivist agreed for no department."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from loket.archief.models import State
from loket.archief.permissions import APPROVE, PREPARE, REVIEW
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal

MAKER = Refusal("own-list", "Jij maakte deze lijst. Een collega moet meekijken.")
SAME_EYES = Refusal("same-eyes", "Jij stemde al in voor een afdeling. Een andere archivaris moet meekijken.")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a list is: `needed` are the afdelingen of its lines (None for lines without one), `agreed` those that did,
    and `agreed_by` the people who agreed.
    """

    state: str
    made_by_id: str
    listed: int
    needed: frozenset[UUID | None] = frozenset()
    agreed: frozenset[UUID | None] = frozenset()
    agreed_by: frozenset[str] = frozenset()

    @property
    def waiting_for(self) -> frozenset[UUID | None]:
        return self.needed - self.agreed


def why_not_prepare(it: Standing, *, by: Actor) -> Refusal | None:
    """Offer it, or let it lapse."""
    if not by.may(PREPARE):
        return Refusal("permission_denied", "Je mag geen vernietigingslijsten maken.")
    return None


def why_not_offer(it: Standing, *, by: Actor) -> Refusal | None:
    if it.state != State.DRAFT:
        return Refusal("not-draft", "Deze lijst is al aangeboden.")
    if not it.listed:
        return Refusal("nothing-listed", "Er staat niets meer op deze lijst.")
    return why_not_prepare(it, by=by)


def why_not_drop(it: Standing, *, by: Actor) -> Refusal | None:
    if it.state not in (State.DRAFT, State.OFFERED):
        return Refusal("not-open", "Deze lijst kan niet meer vervallen.")
    return why_not_prepare(it, by=by)


def why_not_change(it: Standing, *, by: Actor) -> Refusal | None:
    """Take a line off, while it can still be done: all who work on the list may say why a zaak must stay."""
    if it.state not in (State.DRAFT, State.OFFERED):
        return Refusal("not-open", "Deze lijst kan niet meer wijzigen.")
    if not any(by.may(each) for each in (PREPARE, REVIEW, APPROVE)):
        return Refusal("permission_denied", "Je mag deze lijst niet wijzigen.")
    return None


def why_not_agree(it: Standing, afdeling: UUID | None, *, mine: Collection[UUID | None], by: Actor) -> Refusal | None:
    """For one's own department; lines that belong to none are anybody's who may agree."""
    if it.state != State.OFFERED:
        return Refusal("not-offered", "Deze lijst ligt niet ter beoordeling.")
    if not by.may(REVIEW):
        return Refusal("permission_denied", "Je mag niet instemmen met vernietigen.")
    if by.id == it.made_by_id:
        return MAKER
    if afdeling is not None and afdeling not in mine:
        return Refusal("other-afdeling", "Je kunt alleen instemmen voor je eigen afdeling.")
    if afdeling not in it.waiting_for:
        return Refusal("agreed-already", "Voor deze afdeling is al ingestemd.")
    return None


def why_not_approve(it: Standing, *, by: Actor) -> Refusal | None:
    """The archivist comes last; then it is destroyed."""
    if it.state != State.OFFERED:
        return Refusal("not-offered", "Deze lijst ligt niet ter beoordeling.")
    if not by.may(APPROVE):
        return Refusal("permission_denied", "Alleen een archivaris mag dit vaststellen.")
    if by.id == it.made_by_id:
        return MAKER
    if it.waiting_for:
        return Refusal("departments-first", "Nog niet alle afdelingen hebben ingestemd.")
    if by.id in it.agreed_by:
        return SAME_EYES
    if not it.listed:
        return Refusal("nothing-listed", "Er staat niets meer op deze lijst.")
    return None
