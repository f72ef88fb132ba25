"""Where a partij can be reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from loket.partijen.models import Bevestiging, DigitaalAdres, SoortDigitaalAdres
from loket.partijen.queries.toestemming import ConsentRow, consents_of


@dataclass(frozen=True, slots=True)
class AddressRow:
    """`consents`: for which kinds of messages we may write there now."""

    id: UUID
    soort: str
    adres: str
    standard: bool
    consents: Sequence[ConsentRow] = ()


def confirmed(adressen: QuerySet[DigitaalAdres]) -> QuerySet[DigitaalAdres]:
    """Without what somebody gave of themselves and did not confirm yet: nothing personal goes there."""
    waits = Bevestiging.objects.filter(adres=OuterRef("id"), bevestigd_op=None)
    return adressen.filter(~Exists(waits))


def email_of(partij_id: UUID) -> str:
    """Where we may write personal things, the standard one first; empty when there is none. One statement."""
    found = DigitaalAdres.objects.filter(partij_id=partij_id, soort_digitaal_adres=SoortDigitaalAdres.EMAIL)
    return confirmed(found).order_by("-is_standaard_adres", "id").values_list("adres", flat=True).first() or ""


def unconfirmed_since(partij_id: UUID) -> datetime | None:
    """When we asked to confirm their e-mail address; None when there is nothing to confirm."""
    found = Bevestiging.objects.filter(adres__partij_id=partij_id, bevestigd_op=None)
    return found.values_list("gevraagd_op", flat=True).first()


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


def standard_of(partij_id: UUID, soort: SoortDigitaalAdres) -> DigitaalAdres | None:
    """The first of its kind."""
    found = DigitaalAdres.objects.filter(partij_id=partij_id, soort_digitaal_adres=soort)
    return found.order_by("-is_standaard_adres", "id").first()
