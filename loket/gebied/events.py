"""What changed on the map. The subject is the kind of place, so that its history is one list."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AddressesImported:
    what: str  # "adressen"
    source: str
    places: list[str]
    kept: int
    removed: int
    refused: int


@dataclass(frozen=True)
class LampPostsImported:
    what: str  # "lichtmasten"
    source: str
    kept: int
    removed: int


@dataclass(frozen=True)
class WijkenDrawn:
    what: str  # "wijken"
    source: str
    codes: list[str]


@dataclass(frozen=True)
class OwnerAreasDrawn:
    what: str  # "beheerders"
    source: str
    codes: list[str]
