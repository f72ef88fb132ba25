"""What commands ask of documents and their types."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from loket.kernel.sql import row

# A new number is drawn only when none was told. MATERIALIZED: drawn once.
LOOK = """
    WITH number AS MATERIALIZED (
        SELECT CASE WHEN %(identificatie)s::text <> '' THEN %(identificatie)s::text
            ELSE 'DOCUMENT-' || %(year)s::text || '-' || lpad(nextval('documenten_identificatie')::text, 10, '0')
        END AS told
    )
    SELECT n.told, t.concept, t.vertrouwelijkheidaanduiding, EXISTS (
        SELECT 1 FROM documenten_document d
        WHERE d.identificatie = n.told AND d.bronorganisatie = %(bronorganisatie)s::text
            AND d.id <> %(but)s::uuid
    )
    FROM number n LEFT JOIN catalogi_informatieobjecttype t ON t.id = %(type_id)s::uuid
"""
NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Look:
    """A number, whether another document has it, and the type: its state and usual confidentiality (None: no type)."""

    identificatie: str
    concept: bool | None
    vertrouwelijkheidaanduiding: str | None
    taken: bool


def look_at(type_id: UUID, identificatie: str, bronorganisatie: str, today: date, *, but: UUID = NOBODY) -> Look:
    """What is known before a document is written. Without an identificatie it gives a number that is free."""
    values: dict[str, Any] = {
        "type_id": type_id,
        "identificatie": identificatie,
        "bronorganisatie": bronorganisatie,
        "year": today.year,
        "but": but,
    }
    while True:
        found = row(LOOK, values)
        assert found
        look = Look(*found)
        if identificatie or not look.taken:
            return look
