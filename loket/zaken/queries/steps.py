"""The steps of the zaaktype of a zaak."""

from uuid import UUID

from loket.kernel.sql import row

END = """
    SELECT s.id FROM zaken_zaak z JOIN catalogi_statustype s ON s.zaaktype_id = z.zaaktype_id
    WHERE z.id = %(zaak)s::uuid ORDER BY s.volgnummer DESC LIMIT 1
"""
BEFORE_END = """
    SELECT s.id FROM zaken_zaak z JOIN catalogi_statustype s ON s.zaaktype_id = z.zaaktype_id
        LEFT JOIN zaken_status t ON t.zaak_id = z.id AND t.statustype_id = s.id
    WHERE z.id = %(zaak)s::uuid
        AND EXISTS (SELECT FROM catalogi_statustype h
            WHERE h.zaaktype_id = s.zaaktype_id AND h.volgnummer > s.volgnummer)
    ORDER BY t.datum_status_gezet DESC NULLS LAST, t.id DESC, s.volgnummer DESC LIMIT 1
"""


def end_of(zaak_id: UUID) -> UUID | None:
    """Its end status; None when its zaaktype has no steps."""
    return _one(END, zaak_id)


def step_before_end(zaak_id: UUID) -> UUID | None:
    """The last step it was in that is no end; without any, the last one before the end."""
    return _one(BEFORE_END, zaak_id)


def _one(sql: str, zaak_id: UUID) -> UUID | None:
    found = row(sql, {"zaak": zaak_id})
    return found[0] if found else None
