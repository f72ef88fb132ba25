"""What we ask of the trade register (KVK Basisprofiel v1 and Zoeken v2)."""

from dataclasses import dataclass
from typing import Protocol


class KvkDown(Exception):
    """No answer in time, or one that cannot be understood. Go on without."""


class KvkRefused(Exception):
    """The register says that we may not ask this."""


@dataclass(frozen=True, slots=True)
class Onderneming:
    """By the names of the register; the address is where one visits the main vestiging."""

    kvkNummer: str
    naam: str
    vestigingsnummer: str = ""
    straatnaam: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""


class Kvk(Protocol):
    """Each method raises KvkDown or KvkRefused."""

    def basisprofiel(self, kvk_nummer: str) -> Onderneming | None:
        """One onderneming; None when the number is of none."""
        ...

    def zoeken(self, naam: str, *, plaats: str = "", most: int = 10) -> list[Onderneming]:
        """Those that bear a name like this, ten at most."""
        ...
