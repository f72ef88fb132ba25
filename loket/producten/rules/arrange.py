"""Who may arrange products, and what a subject may be called."""

import re

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.producten.permissions import ARRANGE
from loket.producten.rules.product import TOWN

OF_THE_ORGANISATION = re.compile(r"\b(afdeling|team|cluster|sector|directie|dienst|domein|unit)\b", re.IGNORECASE)


def why_not_arrange(by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(ARRANGE):
        return None
    return Refusal("products-not-allowed", "U mag producten niet inrichten.")


def why_not_instantie(code: str) -> Refusal | None:
    if code == TOWN:
        return Refusal("instantie-is-the-town", "Dat is de gemeente zelf. Kies een andere naam.", "name")
    return None


def why_not_onderwerp(label: str, *, taken: bool = False) -> Refusal | None:
    """S-82: from the customer's side, not that of the organisation. `taken`: another subject is called so."""
    if taken:
        return Refusal("subject-taken", "Zo heet een ander onderwerp al.", "label")
    if OF_THE_ORGANISATION.search(label):
        reason = "Noem een onderwerp naar wat mensen willen, niet naar een afdeling."
        return Refusal("subject-of-the-organisation", reason, "label")
    return None
