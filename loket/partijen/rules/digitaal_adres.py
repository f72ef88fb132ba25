"""When a digital address is one, and how it is found again."""

import re

from loket.kernel.refusal import Refusal
from loket.zgw.checks import email

PHONE = re.compile(r"(0[1-9][0-9]{8}|\+[0-9]{9,15}|00[0-9]{7,13})")  # as the standard has it
NO_EMAIL = Refusal("invalid", "Dit is geen geldig e-mailadres.", "adres")
NO_PHONE = Refusal("invalid", "Dit is geen geldig telefoonnummer.", "adres")


def why_not_adres(soort: str, adres: str) -> Refusal | None:
    if soort == "email" and email(adres):
        return NO_EMAIL
    if soort == "telefoonnummer" and not PHONE.fullmatch(adres):
        return NO_PHONE
    return None


def gevonden_als(soort: str, adres: str) -> str:
    """E.164 of a phone number, lower case of the rest.

    >>> gevonden_als("telefoonnummer", "0612345678")
    '+31612345678'
    """
    if soort != "telefoonnummer":
        return adres.strip().lower()
    digits = re.sub(r"[^0-9+]", "", adres)
    if digits.startswith("00"):
        return f"+{digits[2:]}"
    return f"+31{digits[1:]}" if digits.startswith("0") else digits
