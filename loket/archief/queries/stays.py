"""What stays: zaken that are held back, and files that are kept for ever with the day on which they are handed over."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.conf import settings

from loket.archief.models import Ground, Uitzondering
from loket.archief.rules.stays import transfer_date
from loket.catalogi.queries.selectielijst import number_at
from loket.kernel.sql import rows

FOR_EVER = """
    SELECT z.identificatie, t.omschrijving, COALESCE(o.omschrijving, ''), COALESCE(o.selectielijstklasse, ''),
        z.startdatum, z.einddatum, z.archiefactiedatum, z.archiefstatus
    FROM zaken_zaak z JOIN catalogi_zaaktype t ON t.id = z.zaaktype_id
        LEFT JOIN zaken_resultaat s ON s.zaak_id = z.id
        LEFT JOIN catalogi_resultaattype o ON o.id = s.resultaattype_id
    WHERE z.einddatum IS NOT NULL AND z.archiefnominatie = 'blijvend_bewaren'
    ORDER BY COALESCE(z.archiefactiedatum, z.einddatum + make_interval(years => %(years)s::int)), z.id
    LIMIT %(most)s::int
"""
DONE = "overgedragen"
NUMBERED = "SELECT id FROM zaken_zaak WHERE lower(identificatie) = lower(%(number)s::text) ORDER BY id LIMIT 2"


@dataclass(frozen=True, slots=True)
class HeldRow:
    id: UUID
    identificatie: str
    zaaktype: str
    ground: str
    reason: str
    until: date | None
    placed_by: str
    placed_at: datetime


@dataclass(frozen=True, slots=True)
class KeptRow:
    identificatie: str
    zaaktype: str
    resultaat: str
    klasse: str
    startdatum: date
    einddatum: date
    transfer_on: date
    handed_over: bool


def held_back(today: date) -> list[HeldRow]:
    """What holds now, the latest first."""
    found = Uitzondering.objects.filter(lifted_at=None).exclude(until__lte=today).order_by("-id")
    names = ("id", "zaak__identificatie", "zaak__zaaktype__omschrijving", "ground", "reason", "until")
    lines = found.values_list(*names, "placed_by", "placed_at")
    return [HeldRow(id, number, kind, Ground(ground).label, *rest) for id, number, kind, ground, *rest in lines]


def kept_for_ever(*, most: int = 2000) -> list[KeptRow]:
    """By the day on which they are handed over, the first on top. A day that the zaak itself names goes first."""
    years = settings.ARCHIEF_TRANSFER_YEARS
    return [
        KeptRow(number, kind, ending, number_at(klasse), start, end, day or transfer_date(end, years), state == DONE)
        for number, kind, ending, klasse, start, end, day, state in rows(FOR_EVER, {"years": years, "most": most})
    ]


def zaak_numbered(number: str) -> UUID | None:
    """The one zaak with this identificatie; None for none, or for two of different organisations."""
    found = rows(NUMBERED, {"number": number.strip()})
    return found[0][0] if len(found) == 1 else None
