"""What who sent it may hear of the zaak on the receipt: its number, who has it, and the last day."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from loket.zaken.models import Zaak


@dataclass(frozen=True, slots=True)
class ZaakTold:
    nummer: str
    team: str
    uiterlijk: date | None
    streef: date | None


def zaak_told(zaak_id: UUID) -> ZaakTold | None:
    """None when the zaak is no longer there."""
    fields = ("identificatie", "team__name", "uiterlijke_einddatum_afdoening", "einddatum_gepland")
    found = Zaak.objects.filter(id=zaak_id).values_list(*fields).first()
    return ZaakTold(found[0], found[1] or "", found[2], found[3]) if found else None
