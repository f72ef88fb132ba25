"""Whether a zaak was asked by a customer: without a BSN a family at one address stays apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

ASKERS = ("initiator", "mede_initiator", "belanghebbende")
COMPANIES = ("niet_natuurlijk_persoon", "vestiging")


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """What we know of who calls. `bsn` and `kvk` are enough alone; without them name and more must be the same."""

    bsn: str = ""
    kvk: str = ""
    voornaam: str = ""
    voorletters: str = ""
    achternaam: str = ""
    born: date | None = None
    postcode: str = ""
    huisnummer: str = ""


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody in a zaak. `same_bsn` None: the zaak has no BSN of them."""

    role: str
    kind: str
    struct: Mapping[str, Any]
    same_bsn: bool | None


def is_of(customer: Customer, asker: Asker) -> bool:
    """Another BSN is another person, whatever else is the same. A birth date, or the address and the first name, must
    be the same beside the last name.
    """
    if asker.role not in ASKERS:
        return False
    if asker.kind in COMPANIES:
        return bool(customer.kvk) and asker.struct.get("kvkNummer") == customer.kvk
    if asker.same_bsn is not None and customer.bsn:
        return asker.same_bsn
    if not customer.achternaam or _plain(asker.struct.get("geslachtsnaam")) != _plain(customer.achternaam):
        return False
    return _same_first(customer, asker.struct) and (_same_day(customer, asker) or _same_house(customer, asker))


def _same_first(customer: Customer, struct: Mapping[str, Any]) -> bool:
    """By the first name where both have one, else by its first letter."""
    theirs, ours = _plain(struct.get("voornamen")), _plain(customer.voornaam)
    if theirs and ours:
        return theirs.split()[0] == ours.split()[0]
    their, our = theirs or _plain(struct.get("voorletters")), ours or _plain(customer.voorletters)
    return bool(their) and their[:1] == our[:1]


def _same_day(customer: Customer, asker: Asker) -> bool:
    told = str(asker.struct.get("geboortedatum") or "").replace("-", "")[:8]
    return customer.born is not None and told == f"{customer.born:%Y%m%d}"


def _same_house(customer: Customer, asker: Asker) -> bool:
    address = asker.struct.get("verblijfsadres") or {}
    parts = ("aoaHuisnummer", "aoaHuisletter", "aoaHuisnummertoevoeging")
    theirs = _code(address.get("aoaPostcode")), _code("".join(str(address.get(part) or "") for part in parts))
    return all(theirs) and theirs == (_code(customer.postcode), _code(customer.huisnummer))


def _plain(text: object) -> str:
    return str(text or "").casefold().strip()


def _code(text: object) -> str:
    return str(text or "").casefold().replace(" ", "").replace("-", "")
