"""What we know of who logged in: which fields a form asks of which register, and what that answers (S-139)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from loket.formulieren.rules.content import Formulierinhoud, Soort, Vraag

ADRES = {
    "straat": ("verblijfplaats.verblijfadres.officieleStraatnaam",),
    "huisnummer": ("verblijfplaats.verblijfadres.huisnummer",),
    "toevoeging": (
        "verblijfplaats.verblijfadres.huisletter",
        "verblijfplaats.verblijfadres.huisnummertoevoeging",
    ),
    "postcode": ("verblijfplaats.verblijfadres.postcode",),
    "plaats": ("verblijfplaats.verblijfadres.woonplaats",),
}


def asked_of(inhoud: Formulierinhoud, register: str) -> dict[str, Vraag]:
    """The questions whose answer this register knows, by the name of the field."""
    prefix = f"{register}:"
    return {vraag.bron.removeprefix(prefix): vraag for vraag in inhoud.vragen() if vraag.bron.startswith(prefix)}


def fields_of(velden: Iterable[str]) -> list[str]:
    """The fields to ask for. An address is one question, and some fields."""
    found: list[str] = []
    for veld in velden:
        found += [name for names in ADRES.values() for name in names] if veld == "adres" else [veld]
    return found


def answer_of(vraag: Vraag, veld: str, told: Mapping[str, str | date]) -> Any:
    """The answer in the shape of this kind of question; nothing when the register does not know it."""
    if veld == "adres" and vraag.soort == Soort.ADRES:
        parts = {part: "".join(str(told.get(name) or "") for name in names) for part, names in ADRES.items()}
        return {part: text for part, text in parts.items() if text} if parts["straat"] and parts["postcode"] else {}
    found = told.get(veld) or ""
    return found.isoformat() if isinstance(found, date) else found
