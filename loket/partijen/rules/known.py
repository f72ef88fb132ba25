"""What we know of a partij who calls: enough to check it, and to find what is theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """`kvk` is of the organisation, or of the one that somebody speaks for. Of somebody whose data are secret
    (geheimhouding) there is no address, phone or e-mail. `bsn` is never shown: it finds, and says in a log who it is.
    """

    id: UUID
    nummer: str
    name: str
    voornaam: str = ""
    voorletters: str = ""
    voorvoegsel: str = ""
    achternaam: str = ""
    works_for: str = ""
    born: date | None = None
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""
    phones: Sequence[str] = ()
    emails: Sequence[str] = ()
    note: str = ""
    bsn: str = ""
    kvk: str = ""
    secret: bool = False
    organisation: bool = False
    managed: bool = False  # it, or who it speaks for, has an accountmanager

    @property
    def address(self) -> str:
        parts = (f"{self.straat} {self.huisnummer}", f"{self.postcode} {self.plaats}")
        return ", ".join(part.strip() for part in parts if part.strip())

    @property
    def person(self) -> str:
        """Who it is for the logboek dataverwerkingen; empty for an organisation, which is no person."""
        return "" if self.organisation else self.bsn or f"partij:{self.id}"
