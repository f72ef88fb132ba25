"""What a phone number is: whose line, how we keep it, and whether we may call it."""

import re
from dataclasses import dataclass

from loket.kernel.refusal import Refusal
from loket.telefonie.models import Line

HIDDEN = frozenset(
    {"", "anonymous", "anoniem", "restricted", "private", "withheld", "unavailable", "unknown", "onbekend", "blocked"}
)
LONGEST = 40
PUNCTUATION = re.compile(r"[\s().\-/]")
TOWN = re.compile(r"^(?:\+31|0031)?14(0\d{2,3})$")  # 14 072: the short number of a municipality, with its area code
PREFIXES = {"+3188": "company", "+31800": "free", "+31900": "paid", "+31906": "paid", "+31909": "paid"}


@dataclass(frozen=True, slots=True)
class Number:
    """`kept` is E.164 where there is one ("+31612345678"), else the digits; empty when it was withheld."""

    line: Line
    kept: str = ""

    @property
    def can_call_back(self) -> bool:
        return why_not_dial(self) is None


def read_number(text: str) -> Number:
    """As an exchange or a person writes it. Never raises: what cannot be read is UNKNOWN (ITU-T E.164, 088/0800/14)."""
    plain = PUNCTUATION.sub("", text.strip().strip("<>").removeprefix("tel:"))[:LONGEST]
    if plain.lower() in HIDDEN:
        return Number(Line.WITHHELD)
    digits = "".join(letter for letter in plain if letter in "0123456789")
    if plain in ("112", "+31112", "0031112", "0112"):
        return Number(Line.EMERGENCY, "112")
    if town := TOWN.match(plain):
        return Number(Line.TOWN, f"14{town[1]}")
    if plain.isdecimal() and len(plain) <= 6 and not plain.startswith("0"):
        return Number(Line.INTERNAL, digits)
    return _of_a_line(plain) or Number(Line.UNKNOWN, digits[:20])


def _of_a_line(plain: str) -> Number | None:
    import phonenumbers  # tables of all countries: only a call needs them

    try:
        found = phonenumbers.parse(plain, "NL")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(found):
        return None
    kept = phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)
    if found.country_code != 31:
        return Number(Line.FOREIGN, kept)
    kind = next((kind for prefix, kind in PREFIXES.items() if kept.startswith(prefix)), "")
    return Number(Line(kind) if kind else Line.DUTCH, kept)


def why_not_dial(number: Number) -> Refusal | None:
    """112 is never called by us: who is in need calls it, and staff say so. A withheld number nobody can call."""
    match number.line:
        case Line.EMERGENCY:
            return Refusal("number-emergency", "Loket belt nooit 112. Bel zelf als er nood is.", "number")
        case Line.WITHHELD:
            return Refusal("number-withheld", "Het nummer is afgeschermd. Vraag op welk nummer wij kunnen bellen.")
        case Line.PAID:
            return Refusal("number-paid", "Dit nummer kost geld. Vraag om een ander nummer.", "number")
        case Line.UNKNOWN:
            return Refusal("number-unknown", "Dit is geen telefoonnummer dat wij kunnen bellen.", "number")
        case _:
            return None


def in_words(number: Number) -> str:
    """As people read it: "072 888 01 01" of a Dutch line, "+49 30 123456" of another, "14 072"."""
    if number.line == Line.WITHHELD:
        return "Afgeschermd nummer"
    if number.line == Line.TOWN:
        return f"14 {number.kept[2:]}"
    if not number.kept.startswith("+"):
        return number.kept
    import phonenumbers  # as above

    style = phonenumbers.PhoneNumberFormat
    found = phonenumbers.parse(number.kept)
    return phonenumbers.format_number(found, style.NATIONAL if found.country_code == 31 else style.INTERNATIONAL)
