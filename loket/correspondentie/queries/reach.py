"""Where the customer of a zaak can be reached, and what he said about it."""

from uuid import UUID

from loket.correspondentie.rules.weg import Reach
from loket.partijen.queries.toestemming import said_yes
from loket.zaken.queries.outgoing import addressee_of, numbers_of_addressee


def reach_of(zaak_id: UUID, soort: str) -> tuple[str, Reach]:
    """The name, and how to reach."""
    to = addressee_of(zaak_id)
    lines = "\n".join(part for part in to.address.split(", ") if part)
    return to.name, reach_at(zaak_id, soort, email=to.email, adres=lines)


def reach_at(zaak_id: UUID, soort: str, *, email: str, adres: str) -> Reach:
    """The same at an address that a writer typed."""
    bsn, kvk = numbers_of_addressee(zaak_id)
    return Reach(email, adres, said_yes(email, soort), logs_in=bool(bsn or kvk), has_bsn=bool(bsn))
