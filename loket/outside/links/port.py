"""What we ask of an address: does it answer?"""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Look:
    """`trouble` is a few Dutch words, empty when all is well. `sure`: it will not be better in an hour."""

    trouble: str = ""
    sure: bool = False


class LinkClient(Protocol):
    def look(self, url: str) -> Look: ...
