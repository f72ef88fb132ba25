"""Telephone numbers: which one somebody sees (S-26, S-153)."""

from collections.abc import Collection

from loket.kernel.actor import Actor, ActorKind
from loket.organisatie.models import DirectNumber, Gemeente

DO_NOT_GIVE = "Geef dit nummer alleen aan klanten van wie deze collega contactpersoon is."


def phone_to_show(gemeente: Gemeente) -> str:
    """The 14-number when the town chose to work with it, else the ordinary number (S-153)."""
    return gemeente.phone_14 if gemeente.show_14_number else gemeente.phone


def phone_link(phone: str) -> str:
    """What a phone dials: "tel:14072" for "14 072"."""
    digits = "".join(sign for sign in phone if sign.isdigit() or sign == "+")
    return f"tel:{digits}" if digits else ""


def number_for(direct: str, shown_to: str, *, teams: Collection[str], by: Actor, central: str) -> str:
    """The number of a medewerker that this person may see: the direct one for colleagues, else the central one."""
    if by.kind != ActorKind.STAFF or not direct:
        return central
    shares_team = bool(by.teams & set(teams))
    return direct if shown_to == DirectNumber.STAFF or shares_team else central
