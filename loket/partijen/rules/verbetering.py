"""What is put right in what we keep of a partij, and when it cannot be (AVG 16)."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from loket.kernel.refusal import Refusal
from loket.partijen.models import SoortPartij
from loket.partijen.rules.toestemming import why_not_source

NAMES = ("voorletters", "voornaam", "voorvoegsel_achternaam", "achternaam", "naam")
PLACES = ("bezoekadres", "correspondentieadres")
EMPTY = {  # as the standard writes an address of which nothing is known
    **dict.fromkeys(("nummeraanduidingId", "straatnaam", "huisnummertoevoeging", "postcode", "stad", "land"), ""),
    **dict.fromkeys(("adresregel1", "adresregel2", "adresregel3"), ""),
    "huisnummer": None,
}
LINES = ("straatnaam", "huisnummer", "huisnummertoevoeging", "postcode", "stad")
POSTCODE = re.compile(r"[1-9][0-9]{3} [A-Z]{2}")  # as the standard has it
NO_NAME = Refusal("name-missing", "Vul de achternaam in.", "achternaam")
NO_FIRM = Refusal("name-missing", "Vul de naam van de organisatie in.", "naam")
CHANGED = Refusal(
    "changed-meanwhile",
    "Deze gegevens zijn ondertussen veranderd. Open de pagina opnieuw en kijk eerst wat er nu staat.",
)
HALF = "Vul een heel adres in: straat, huisnummer, postcode en plaats. Of maak alles leeg."


@dataclass(frozen=True, slots=True, kw_only=True)
class Juist:
    """How it should be, or is: all of it, also what is right already. `bron` is where it was said, `gezien` the mark of
    what its author looked at.
    """

    voorletters: str = ""
    voornaam: str = ""
    voorvoegsel_achternaam: str = ""
    achternaam: str = ""
    naam: str = ""
    bezoekadres: Mapping[str, Any] = field(default_factory=dict)
    correspondentieadres: Mapping[str, Any] = field(default_factory=dict)
    email: str = ""
    telefoon: str = ""
    bron: str = ""
    gezien: str = ""


def mark_of(kept: Juist) -> str:
    """Another one when anything of it is another: who looked at what was before must look again."""
    told = [*(getattr(kept, name) for name in (*NAMES, "email", "telefoon"))]
    return hashlib.sha256(repr([told, *(adres_of(getattr(kept, name)) for name in PLACES)]).encode()).hexdigest()


def why_not_right(juist: Juist, kept: Juist, *, soort: str) -> list[Refusal | None]:
    """Everything at once. An address that stays as it is may be half: other programs tell us such."""
    is_firm = soort == SoortPartij.ORGANISATIE
    named = juist.naam.strip() if is_firm else juist.achternaam.strip()
    nameless = None if named else NO_FIRM if is_firm else NO_NAME
    other = [name for name in PLACES if adres_of(getattr(juist, name)) != adres_of(getattr(kept, name))]
    places = (_why_not_place(name, getattr(juist, name)) for name in other)
    seen = CHANGED if juist.gezien != mark_of(kept) else None
    return [nameless, *places, why_not_source(juist.bron), seen]


def adres_of(kept: Mapping[str, Any] | None) -> dict[str, str]:
    """The lines that a colleague can put right, as text; empty ones are left out."""
    return {name: str(value) for name in LINES if (value := (kept or {}).get(name))}


def _why_not_place(name: str, adres: Mapping[str, Any]) -> Refusal | None:
    told = adres_of(adres)
    if told and {"straatnaam", "huisnummer", "postcode", "stad"} - set(told):
        return Refusal("address-half", HALF, f"{name}_straatnaam")
    if told and not POSTCODE.fullmatch(told["postcode"]):
        return Refusal("postcode-wrong", "Een postcode ziet er zo uit: 1861 AA", f"{name}_postcode")
    return None
