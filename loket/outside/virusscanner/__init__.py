"""A virus scanner: a port, a client of ClamAV's clamd, and a fake that knows one virus only."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from django.conf import settings


class ScannerDown(Exception):
    """It cannot be asked now, or could not look at all of it: nothing is known."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`virus` is the name that the scanner gives it; empty when it found none."""

    virus: str = ""

    @property
    def clean(self) -> bool:
        return not self.virus


class Scanner(Protocol):
    def scan(self, parts: Iterable[bytes]) -> Verdict:
        """Look at content, piece by piece. Raises ScannerDown."""
        ...


def scanner() -> Scanner | None:
    """The scanner of the settings; None when the town has none."""
    from loket.outside.virusscanner.clamd import Clamd  # here: it imports the port above

    return Clamd(settings.CLAMD) if settings.CLAMD else None
