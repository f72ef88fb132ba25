"""What holds for a status of a zaak."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from loket.kernel.moments import JUST_AFTER
from loket.kernel.refusal import Refusal
from loket.zaken.rules.closing import Ending
from loket.zaken.rules.parts import why_not_of_zaaktype
from loket.zaken.rules.rights import Held
from loket.zaken.rules.zaak import CLOCKS_DIFFER


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a zaak. `zaaktype_id` None: the statustype is not there. `latest`: when the last status was set."""

    zaaktype_id: UUID | None = None
    ends: bool = False
    informs: bool = False
    latest: datetime | None = None
    of_zaak: bool = True  # who set it is a rol of this zaak
    hoofdzaak_closed: bool = False
    ending: Ending = field(default_factory=Ending)


def faults_of_status(zaak: Held, step: Step, at: datetime, *, now: datetime) -> Iterator[Refusal]:
    """zrc-008b, zrc-016"""
    if step.zaaktype_id is None:
        yield Refusal("bad-url", "Dit statustype bestaat niet.", "statustype")
        return
    if at > now + CLOCKS_DIFFER:
        yield Refusal("date-in-future", "Deze datum ligt in de toekomst.", "datumStatusGezet")
    if not step.of_zaak:
        yield Refusal("zaak-mismatch", "Deze rol hoort niet bij de zaak.", "gezetdoor")
    if wrong := why_not_of_zaaktype(step.zaaktype_id, zaak.zaaktype_id, "statustype"):
        yield wrong


def in_order(at: datetime, *, latest: datetime | None, now: datetime) -> datetime:
    """Not to come, and after the status before it: so the clock says it too when it was set back."""
    return max(min(at, now), latest + JUST_AFTER) if latest else min(at, now)


def why_not_reopen(zaak: Held, step: Step, *, deelzaken_first: bool) -> Refusal | None:
    """A deelzaak opens again after its hoofdzaak (zrc-008)."""
    if zaak.closed and not step.ends and step.hoofdzaak_closed and deelzaken_first:
        return Refusal("hoofdzaak-closed", "De hoofdzaak is afgesloten. Heropen die eerst.")
    return None
