"""Mandates: deciding in the name of the town, within limits (Awb 10:1 – 10:12)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from loket.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class MandaatRow:
    """A mandate that somebody has now. `inherited`: as the deputy of somebody who is away."""

    id: UUID
    decision: str
    description: str
    max_amount: Decimal | None
    ground: str
    inherited: bool = False


def why_not_decide(mandates: Iterable[MandaatRow], *, decision: str, amount: Decimal | None = None) -> Refusal | None:
    """Whether one of these mandates covers this decision (S-115; Awb 10:3). Without amount no limit counts."""
    fitting = [mandate for mandate in mandates if mandate.decision == decision]
    if not fitting:
        return Refusal("no-mandate", "Je hebt geen mandaat om dit te besluiten.")
    limits = [mandate.max_amount for mandate in fitting]
    highest = max((limit for limit in limits if limit is not None), default=None)
    if amount is None or None in limits or (highest is not None and amount <= highest):
        return None
    return Refusal("mandate-amount", f"Je mag besluiten tot en met {euro(highest)}. Dit is {euro(amount)}.", "amount")


def why_not_grant(
    *, functie_id: object | None, medewerker_id: object | None, max_amount: Decimal | None, ground: str
) -> Refusal | None:
    if (functie_id is None) == (medewerker_id is None):
        return Refusal("mandate-holder", "Kies een functie of een medewerker, een van de twee.", "functie_id")
    if max_amount is not None and max_amount < 0:
        return Refusal("mandate-below-zero", "Vul een bedrag van 0 euro of meer in.", "max_amount")
    if not ground.strip():
        return Refusal("mandate-ground", "Vul het besluit in waarin dit mandaat staat.", "ground")
    return None


def euro(amount: Decimal | None) -> str:
    """ "€ 1.250,50" """
    return "€ " + f"{amount or 0:,.2f}".translate(str.maketrans(",.", ".,"))
