"""One kind of zaak, by the name that it keeps over its versions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, Q

from loket.catalogi.models import Resultaattype, Statustype, Zaaktype


@dataclass(frozen=True, slots=True)
class KindOfZaak:
    """The version that holds on a day. Statuses stand in their order, each type under its omschrijving."""

    id: UUID
    rsin: str
    statustypen: Mapping[str, UUID]
    resultaattypen: Mapping[str, UUID]


def kind_of_zaak(identificatie: str, on: date) -> KindOfZaak | None:
    """The published zaaktype of this identificatie on this day; the newest when there are more (ztc-016)."""
    ends_later = Q(einde_geldigheid=None) | Q(einde_geldigheid__gt=on)
    of_day = Zaaktype.objects.filter(ends_later, identificatie=identificatie, concept=False, begin_geldigheid__lte=on)
    found = of_day.annotate(rsin=F("catalogus__rsin")).order_by("-begin_geldigheid").first()
    return KindOfZaak(found.id, found.rsin, *_types_below(found.id)) if found else None


def kind_of_zaak_by_id(zaaktype_id: UUID) -> KindOfZaak:
    """Of a zaak that is there: its own version, also when that holds no longer."""
    found = Zaaktype.objects.annotate(rsin=F("catalogus__rsin")).get(id=zaaktype_id)
    return KindOfZaak(found.id, found.rsin, *_types_below(found.id))


def _types_below(zaaktype_id: UUID) -> tuple[dict[str, UUID], dict[str, UUID]]:
    statuses = Statustype.objects.filter(zaaktype=zaaktype_id).order_by("volgnummer")
    results = Resultaattype.objects.filter(zaaktype=zaaktype_id)
    return dict(statuses.values_list("omschrijving", "id")), dict(results.values_list("omschrijving", "id"))
