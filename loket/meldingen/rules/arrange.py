"""Who may arrange kinds, routes and piket, and what fits."""

from datetime import datetime

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.meldingen.permissions import ARRANGE


def why_not_arrange(by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(ARRANGE):
        return None
    return Refusal("may-not-arrange", "Je mag meldingen niet inrichten. Vraag het aan je beheerder.")


def why_not_shift(*, starts_at: datetime, ends_at: datetime, taken: bool) -> Refusal | None:
    if starts_at >= ends_at:
        return Refusal("piket-ends-before-start", "Het einde ligt voor het begin.", "ends_at")
    if taken:
        return Refusal("piket-line-taken", "In deze tijd heeft al iemand piket op deze lijn.", "starts_at")
    return None


def why_not_remove_shift(*, called: bool) -> Refusal | None:
    if not called:
        return None
    return Refusal("piket-was-called", "Deze collega is in deze tijd al gebeld. Dat blijft staan.")
