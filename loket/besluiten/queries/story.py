"""What happened to a besluit, and what was decided on a zaak: so that nobody changes what a colleague just changed."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from loket.kernel.sql import row, rows

# What we announced of it, and what a program of others changed: our own changes stand in both.
CHANGES = """
    SELECT at, kind, by_name, reason FROM kernel_announcement WHERE subject = 'besluiten:' || %(id)s::text
    UNION ALL
    SELECT aanmaakdatum, actie, COALESCE(NULLIF(gebruikers_weergave, ''), applicatie_weergave), toelichting
    FROM zgw_wijziging
    WHERE hoofd_id = %(id)s::uuid AND bron = 'brc' AND resource = 'besluit' AND applicatie_id <> 'loket'
    ORDER BY 1 DESC
"""
OF_ZAAK = """
    SELECT count(*) OVER (), b.identificatie, COALESCE((
        SELECT COALESCE(NULLIF(w.gebruikers_weergave, ''), w.applicatie_weergave) FROM zgw_wijziging w
        WHERE w.hoofd_id = b.id AND w.actie = 'create' ORDER BY w.id LIMIT 1
    ), '')
    FROM besluiten_besluit b WHERE b.zaak_id = %(zaak)s::uuid ORDER BY b.id DESC LIMIT 1
"""
WORDS: dict[str, str] = {
    "besluiten.BesluitTaken": "nam het besluit",
    "besluiten.BesluitCorrected": "verbeterde de brief",
    "besluiten.BesluitWithdrawn": "trok het besluit in",
    "create": "legde het besluit vast",
    "update": "wijzigde het besluit",
    "partial_update": "wijzigde het besluit",
}


@dataclass(frozen=True, slots=True)
class Change:
    at: datetime
    what: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Taken:
    """How many besluiten there are on a zaak, and which was the last."""

    count: int = 0
    identificatie: str = ""
    by: str = ""


def story_of(besluit_id: UUID) -> list[Change]:
    """The newest first; how many there are tells whether somebody was faster."""
    found = rows(CHANGES, {"id": besluit_id})
    return [Change(at, WORDS.get(kind, str(kind)), by, reason) for at, kind, by, reason in found]


def taken_on(zaak_id: UUID) -> Taken:
    found = row(OF_ZAAK, {"zaak": zaak_id})
    return Taken(*found) if found else Taken()
