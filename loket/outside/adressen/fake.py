"""An address service that knows a handful of addresses, for tests and development."""

from collections.abc import Iterable

from loket.outside.adressen.port import AddressServiceDown, FoundAddress

VOORBEELD = FoundAddress("9999200000000001", "Voorbeeldstraat 12, 1861AA Bergen", 52.6690, 4.7030)
ANDER = FoundAddress("9999200000000002", "Voorbeeldstraat 14, 1861AA Bergen", 52.6692, 4.7034)


class FakeAddressService:
    """Finds by the words in a label. `is_down` makes it fail as the real one can."""

    def __init__(self, addresses: Iterable[FoundAddress] = (VOORBEELD, ANDER), *, is_down: bool = False) -> None:
        self.addresses = list(addresses)
        self.is_down = is_down

    def suggest(self, text: str, *, near: tuple[float, float] | None = None, most: int = 24) -> list[FoundAddress]:
        return self.find(text, near=near, most=most)

    def find(self, text: str, *, near: tuple[float, float] | None = None, most: int = 24) -> list[FoundAddress]:
        self._answer_or_fail()
        words = text.lower().split()
        found = [known for known in self.addresses if all(word in known.label.lower() for word in words)]
        return sorted(found, key=lambda known: _away(known, near))[:most]

    def reverse(self, lat: float, lon: float) -> FoundAddress | None:
        self._answer_or_fail()
        return min(self.addresses, key=lambda known: _away(known, (lat, lon)), default=None)

    def _answer_or_fail(self) -> None:
        if self.is_down:
            raise AddressServiceDown


def _away(known: FoundAddress, near: tuple[float, float] | None) -> float:
    return (known.lat - near[0]) ** 2 + (known.lon - near[1]) ** 2 if near else 0
