"""What we ask of an address service, whoever runs it."""

from dataclasses import dataclass
from typing import Protocol


class AddressServiceDown(Exception):
    """No answer, or one that cannot be understood. Go on without."""


@dataclass(frozen=True, slots=True)
class FoundAddress:
    """`id` is the BAG id of the nummeraanduiding."""

    id: str
    label: str
    lat: float
    lon: float


class AddressService(Protocol):
    """Each method raises AddressServiceDown when there is no answer in time."""

    def suggest(self, text: str, *, near: tuple[float, float] | None = None, most: int = 24) -> list[FoundAddress]:
        """Addresses that begin like this text; those around `near` (lat, lon) first."""

    def find(self, text: str, *, near: tuple[float, float] | None = None, most: int = 24) -> list[FoundAddress]:
        """Addresses that fit this whole text."""

    def reverse(self, lat: float, lon: float) -> FoundAddress | None:
        """The address at this point, or nearest to it."""
