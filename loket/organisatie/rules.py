"""What may be in the organisation, and what follows. No database, no clock."""

from loket.organisatie.models import Gemeente

PERMISSIONS = {
    "organisatie.beheren": "Afdelingen, teams, medewerkers en mandaten beheren",
}


def phone_to_show(gemeente: Gemeente) -> str:
    """The 14-number when the town chose to work with it, else the ordinary number (S-153)."""
    return gemeente.phone_14 if gemeente.show_14_number else gemeente.phone


def phone_link(phone: str) -> str:
    """What a phone dials: "tel:14072" for "14 072"."""
    digits = "".join(sign for sign in phone if sign.isdigit() or sign == "+")
    return f"tel:{digits}" if digits else ""
