"""How a zaak stands, for who follows it from above."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, OuterRef, Subquery

from loket.zaken.models import Resultaat, Zaak


@dataclass(frozen=True, slots=True)
class Standing:
    """Its types as they are now; closed from its einddatum on."""

    zaaktype_id: UUID
    statustype_id: UUID | None
    resultaat_id: UUID | None
    resultaattype_id: UUID | None
    einddatum: date | None
    einddatum_gepland: date | None

    @property
    def closed(self) -> bool:
        return self.einddatum is not None


def standing_of(zaak_id: UUID) -> Standing:
    """Raises Zaak.DoesNotExist."""
    resultaat = Resultaat.objects.filter(zaak=OuterRef("id"))
    found = Zaak.objects.annotate(
        statustype_id=F("laatste_status__statustype_id"),
        resultaat_id=Subquery(resultaat.values("id")),
        resultaattype_id=Subquery(resultaat.values("resultaattype_id")),
    )
    names = list(Standing.__dataclass_fields__)
    return Standing(**found.values(*names).get(id=zaak_id))
