"""One line of an import: an address or a lamp post, and why it may not be taken in."""

import re
from dataclasses import dataclass

INVENTED = "99992"  # how the BAG ids of the sample begin; no municipality has number 9999
POSTCODE = re.compile(r"[1-9]\d{3}[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class AddressLine:
    """An address as a register gives it. Sizes are those of the BAG."""

    bag_id: str
    street: str
    number: int
    letter: str
    addition: str
    postcode: str
    place: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class LampPostLine:
    number: str
    near: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """What was not taken in, and why (Dutch)."""

    what: str
    reason: str


def why_not_address(line: AddressLine) -> str:
    """The Dutch reason, or nothing when the line is right. An address without postcode is one (BAG)."""
    if not (line.bag_id.isdigit() and len(line.bag_id) == 16):
        return "het nummer van de BAG is geen 16 cijfers"
    if not line.street or len(line.street) > 80:
        return "de straat ontbreekt of is te lang"
    if not 1 <= line.number <= 99_999:
        return "het huisnummer ligt niet tussen 1 en 99999"
    if len(line.letter) > 1 or len(line.addition) > 4:
        return "de huisletter of toevoeging is te lang"
    if line.postcode and not POSTCODE.fullmatch(line.postcode):
        return "de postcode klopt niet"
    return why_not_point(line.lat, line.lon)


def why_not_point(lat: float, lon: float) -> str:
    return "" if 50.5 <= lat <= 53.8 and 3 <= lon <= 7.5 else "de plek ligt niet in Nederland"
