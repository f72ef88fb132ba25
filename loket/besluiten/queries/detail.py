"""What the pages of staff show: the zaak that is decided on, and a besluit with its letter."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from loket.besluiten.models import Besluit, BesluitInformatieobject, Vervalreden
from loket.kernel.actor import Actor
from loket.kernel.sql import row
from loket.zaken.queries.seen import seen_by

ZAAK = """
    SELECT z.id, z.identificatie, COALESCE(NULLIF(z.omschrijving, ''), t.omschrijving),
        t.omschrijving, z.einddatum
    FROM zaken_zaak z JOIN catalogi_zaaktype t ON t.id = z.zaaktype_id
    WHERE z.id = %(id)s::uuid AND {seen}
"""


@dataclass(frozen=True, slots=True)
class ZaakLine:
    id: UUID
    identificatie: str
    omschrijving: str
    zaaktype: str
    einddatum: date | None


@dataclass(frozen=True, slots=True)
class Detail:
    """A besluit; `document_id` is the first that it stands in, None when a program of others wrote none."""

    besluit: Besluit
    zaak: ZaakLine | None
    document_id: UUID | None

    @property
    def withdrawn(self) -> bool:
        return self.besluit.vervalreden in (Vervalreden.INGETROKKEN_OVERHEID, Vervalreden.INGETROKKEN_BELANGHEBBENDE)


def zaak_seen(zaak_id: UUID, *, by: Actor) -> ZaakLine | None:
    """None when it is not there, or when this colleague may not see it."""
    seen, values = seen_by(by)
    found = row(ZAAK.replace("{seen}", seen), {"id": zaak_id, **values})
    return ZaakLine(*found) if found else None


def besluit_seen(besluit_id: UUID, *, by: Actor) -> Detail | None:
    """None when it is not there, or belongs to a zaak that this colleague may not see."""
    besluit = Besluit.objects.select_related("besluittype").filter(id=besluit_id).first()
    if besluit is None:
        return None
    zaak = zaak_seen(besluit.zaak_id, by=by) if besluit.zaak_id else None
    if besluit.zaak_id and zaak is None:
        return None
    pairs = BesluitInformatieobject.objects.filter(besluit_id=besluit_id).order_by("id")
    return Detail(besluit, zaak, pairs.values_list("informatieobject_id", flat=True).first())
