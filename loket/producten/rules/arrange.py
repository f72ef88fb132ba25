"""Who may arrange products, and what a subject may be called."""

import re

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.producten.permissions import ARRANGE

OF_THE_ORGANISATION = re.compile(r"\b(afdeling|team|cluster|sector|directie|dienst|domein|unit)\b", re.IGNORECASE)


def why_not_arrange(by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(ARRANGE):
        return None
    return Refusal("products-not-allowed", "U mag producten niet inrichten.")


def why_not_onderwerp(label: str) -> Refusal | None:
    """S-82: from the customer's side, not that of the organisation."""
    if OF_THE_ORGANISATION.search(label):
        reason = "Noem een onderwerp naar wat mensen willen, niet naar een afdeling."
        return Refusal("subject-of-the-organisation", reason, "label")
    return None
