"""The facts of one zaak for a page, in one statement: what it is, where it is, who has it, what comes next."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from loket.kernel.sql import row
from loket.zaken.models import Zaak

NAME = "nullif(concat_ws(' ', {m}.first_name, nullif({m}.infix, ''), {m}.last_name), '')"
FACTS = f"""
    SELECT z.id, z.identificatie, z.zaaktype_id, k.omschrijving, z.omschrijving, z.toelichting,
        z.registratiedatum, z.startdatum, z.einddatum, z.einddatum_gepland, z.uiterlijke_einddatum_afdoening,
        z.vertrouwelijkheidaanduiding, z.team_id, g.name, z.behandelaar_id, {NAME.replace("{m}", "m")},
        z.hoofdzaak_id, z.verlenging IS NOT NULL, z.archiefnominatie, z.archiefactiedatum,
        l.id, s.id, s.omschrijving, s.burgertekst, s.volgnummer, l.datum_status_gezet,
        n.id, n.omschrijving, n.informeren, n.ends, jsonb_array_length(n.checklistitem_statustype),
        r.id, rt.omschrijving,
        o.grond, o.van, o.reden, a.id, a.gevraagd, a.uiterlijk,
        k.opschorting_en_aanhouding_mogelijk, k.verlenging_mogelijk, k.verlengingstermijn, k.bsn_grondslag <> '',
        k.besluittypen <> '{{}}', z.geleid_door, z.gesloten_voor,
        (SELECT v.id FROM zgw_wijziging v WHERE v.hoofd_id = z.id ORDER BY v.id DESC LIMIT 1),
        z.betalingsindicatie, z.laatste_betaaldatum
    FROM zaken_zaak z JOIN catalogi_zaaktype k ON k.id = z.zaaktype_id
        LEFT JOIN organisatie_team g ON g.code = z.team_id
        LEFT JOIN organisatie_medewerker m ON m.id = z.behandelaar_id
        LEFT JOIN zaken_status l ON l.id = z.laatste_status_id
        LEFT JOIN catalogi_statustype s ON s.id = l.statustype_id
        LEFT JOIN LATERAL (
            SELECT v.*, NOT EXISTS (
                SELECT FROM catalogi_statustype w WHERE w.zaaktype_id = v.zaaktype_id AND w.volgnummer > v.volgnummer
            ) AS ends
            FROM catalogi_statustype v WHERE v.zaaktype_id = z.zaaktype_id AND v.volgnummer > coalesce(s.volgnummer, 0)
            ORDER BY v.volgnummer LIMIT 1
        ) n ON z.einddatum IS NULL
        LEFT JOIN zaken_resultaat r ON r.zaak_id = z.id
        LEFT JOIN catalogi_resultaattype rt ON rt.id = r.resultaattype_id
        LEFT JOIN LATERAL (
            SELECT v.* FROM zaken_opschorting v WHERE v.zaak_id = z.id AND v.tot IS NULL ORDER BY v.van LIMIT 1
        ) o ON true
        LEFT JOIN zaken_aanvulling a ON a.zaak_id = z.id AND a.binnen_op IS NULL
    WHERE z.id = %(id)s::uuid
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """`last` is the lawful last day, `aim` the streefdatum. `next_*` is the next step of the status line, and
    `last_change` the last line in the trail, to notice a faster colleague.
    """

    id: UUID
    identificatie: str
    zaaktype_id: UUID
    zaaktype: str
    omschrijving: str
    toelichting: str
    registered: date
    start: date
    ended: date | None
    aim: date | None
    last: date | None
    level: str
    team: str | None
    team_name: str | None
    behandelaar_id: UUID | None
    behandelaar: str | None
    hoofdzaak_id: UUID | None
    extended: bool
    archiefnominatie: str | None
    archiefactiedatum: date | None
    status_id: UUID | None
    statustype_id: UUID | None
    status: str | None
    burgertekst: str | None
    volgnummer: int | None
    status_at: datetime | None
    next_id: UUID | None
    next: str | None
    next_informs: bool | None
    next_ends: bool | None
    next_checks: int | None
    resultaat_id: UUID | None
    resultaat: str | None
    grond: str | None
    still_since: date | None
    still_reason: str | None
    aanvulling_id: UUID | None
    asked: str | None
    asked_until: date | None
    may_stand_still: bool
    may_be_longer: bool
    longer_by: str | None
    with_bsn: bool
    with_besluit: bool
    geleid_door: str
    gesloten_voor: list[UUID]
    last_change: UUID | None
    betaling: str
    betaald_op: datetime | None

    @property
    def closed(self) -> bool:
        return self.ended is not None

    @property
    def payment_words(self) -> str:
        """How it stands with what is to be paid; empty when nothing is."""
        words = {"nog_niet": "Nog niet betaald", "gedeeltelijk": "Deels betaald", "geheel": "Betaald"}
        return words.get(self.betaling, "")

    @property
    def waits(self) -> bool:
        return self.still_since is not None or self.asked_until is not None


def facts_of(zaak_id: UUID) -> Facts:
    """Whoever asks: look at `why_not_see` before you show them. Raises Zaak.DoesNotExist."""
    found = row(FACTS, {"id": zaak_id})
    if found is None:
        raise Zaak.DoesNotExist
    return Facts(*found)
