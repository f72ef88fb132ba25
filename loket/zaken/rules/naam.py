"""How somebody who takes part in a zaak is called, and how a BSN is shown."""

from collections.abc import Mapping
from typing import Any

Struct = Mapping[str, Any]


def name_of(kind: str, struct: Struct | None, afwijkend: str = "") -> str:
    """The name that was given for this zaak, else the one that the struct of the standard holds; empty for none."""
    if afwijkend:
        return afwijkend
    told = struct or {}
    match kind:
        case "natuurlijk_persoon":
            first = told.get("voornamen") or told.get("voorletters")
            return _joined(first, told.get("voorvoegselGeslachtsnaam"), told.get("geslachtsnaam"))
        case "niet_natuurlijk_persoon":
            return _joined(told.get("statutaireNaam"))
        case "vestiging":
            names = told.get("handelsnaam") or []
            return _joined(names[0] if isinstance(names, list) and names else "")
        case "organisatorische_eenheid":
            return _joined(told.get("naam") or told.get("identificatie"))
        case "medewerker":
            called = _joined(told.get("voorletters"), told.get("voorvoegselAchternaam"), told.get("achternaam"))
            return called or _joined(told.get("identificatie"))
    return ""


def address_of(struct: Struct | None) -> str:
    """The address of who it is, on one line."""
    found = (struct or {}).get("verblijfsadres") or {}
    number = "".join(
        str(found.get(part) or "") for part in ("aoaHuisnummer", "aoaHuisletter", "aoaHuisnummertoevoeging")
    )
    street = _joined(found.get("gorOpenbareRuimteNaam"), number)
    place = _joined(found.get("aoaPostcode"), found.get("wplWoonplaatsNaam"))
    return ", ".join(part for part in (street, place) if part) or str((struct or {}).get("bezoekadres") or "")


def masked(bsn: str | None) -> str:
    """ "*****6782": enough to compare with what somebody says."""
    return f"{'*' * (len(bsn) - 4)}{bsn[-4:]}" if bsn else ""


def is_called(kind: str, struct: Struct | None, first: str, last: str) -> bool:
    """Whether this person may be the colleague with this first and last name: it may be the own zaak."""
    told = struct or {}
    if kind != "natuurlijk_persoon" or not last.strip():
        return False
    names = str(told.get("voornamen") or told.get("voorletters") or "").casefold().split()
    of_person = (told.get("geslachtsnaam"), _joined(told.get("voorvoegselGeslachtsnaam"), told.get("geslachtsnaam")))
    same_last = last.casefold().strip() in {str(each or "").casefold().strip() for each in of_person}
    begins = bool(names) and (names[0] == first.casefold() or names[0].rstrip(".") == first.casefold()[:1])
    return same_last and (begins or not names)


def _joined(*parts: Any) -> str:
    return " ".join(str(part).strip() for part in parts if part and str(part).strip())
