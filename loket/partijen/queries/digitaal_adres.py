"""Where a partij can be reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from loket.partijen.models import DigitaalAdres, SoortDigitaalAdres
from loket.partijen.queries.toestemming import ConsentRow, consents_of


@dataclass(frozen=True, slots=True)
class AddressRow:
    """`consents`: for which kinds of messages we may write there now."""

    id: UUID
    soort: str
    adres: str
    standard: bool
    consents: Sequence[ConsentRow] = ()


def email_of(partij_id: UUID) -> str:
    """The standard one first; empty when there is none. One statement."""
    found = DigitaalAdres.objects.filter(partij_id=partij_id, soort_digitaal_adres=SoortDigitaalAdres.EMAIL)
    return found.order_by("-is_standaard_adres", "id").values_list("adres", flat=True).first() or ""


def addresses_of(partij_id: UUID) -> list[AddressRow]:
    """The standard ones first. Three statements at most."""
    rows = list(DigitaalAdres.objects.filter(partij_id=partij_id).order_by("-is_standaard_adres", "id"))
    consents = consents_of(each.id for each in rows)
    return [
        AddressRow(
            each.id,
            each.soort_digitaal_adres,
            each.adres,
            each.is_standaard_adres,
            tuple(consent for consent in consents.get(each.id, ()) if consent.revoked is None),
        )
        for each in rows
    ]
