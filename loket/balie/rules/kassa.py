"""Paying at a counter: an amount as it is typed, and why something cannot be paid or given back."""

import re
from collections.abc import Sequence

from loket.balie.models import Kassabon, Wijze
from loket.balie.permissions import FIGURES
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal

MOST_CENT = 500_000  # what nobody pays at a counter
AMOUNT = re.compile(r"(\d{1,4}|\d\.\d{3})(?:,(\d{2}|-))?")


def cents_in(typed: str) -> int | None:
    """ "88,05", "€ 1.250,00" or "15": in cents; None when it is no amount."""
    found = AMOUNT.fullmatch(typed.replace("€", "").strip())
    if not found:
        return None
    return int(found[1].replace(".", "")) * 100 + int((found[2] or "0").replace("-", "0"))


def euros(cents: int) -> str:
    """8805 is "€ 88,05"."""
    whole = f"{cents // 100:,}".replace(",", ".")
    return f"€ {whole},{cents % 100:02}"


def why_not_pay(*, wijze: str, bedrag_cent: int | None, bedrag: str) -> list[Refusal]:
    """`bedrag`: what was typed, `bedrag_cent`: that, or the price that was chosen."""
    if not wijze:
        return [Refusal("way-missing", "Kies pin of contant.", "wijze")] if bedrag.strip() else []
    faults = []
    if wijze not in Wijze.values:
        faults.append(Refusal("way-unknown", "Kies pin of contant.", "wijze"))
    if bedrag_cent is None and bedrag.strip():
        faults.append(Refusal("amount-wrong", "Een bedrag ziet er zo uit: 88,05", "bedrag"))
    elif not bedrag_cent:
        faults.append(Refusal("amount-missing", "Kies een prijs, of vul een bedrag in.", "bedrag"))
    elif bedrag_cent > MOST_CENT:
        faults.append(Refusal("amount-unlikely", "Dit bedrag is te hoog voor de balie.", "bedrag"))
    return faults


def why_not_give_back(bon: Kassabon, *, reason: str, by: Actor) -> Sequence[Refusal]:
    if not by.may(FIGURES):
        return [Refusal("not-allowed", "Je mag geen geld teruggeven. Vraag het aan je teamleider.")]
    if bon.teruggegeven_op:
        return [Refusal("given-back", "Dit geld is al teruggegeven.")]
    return [] if reason.strip() else [Refusal("reason-missing", "Schrijf op waarom je het geld teruggeeft.", "reden")]
