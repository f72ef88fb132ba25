"""The letters that somebody got from us about their zaken."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from loket.kernel.sql import rows

# To them only: in a zaak stand letters to others too. By the address, or by the name without capitals and accents; what
# went into Mijn or a box went to who acts in the zaak.
LETTERS = """
    SELECT b.id, b.zaak_id, b.onderwerp, b.tekst, b.weg, b.verzonden_op, b.document_id
    FROM correspondentie_brief b
    WHERE b.zaak_id = ANY(%(zaken)s::uuid[]) AND b.staat IN ('verzonden', 'niet-bezorgd')
        AND b.verzonden_op IS NOT NULL
        AND (b.weg IN ('mijn', 'box')
            OR lower(b.email) = ANY(%(emails)s::text[]) AND b.email <> ''
            OR lower(b.naam) = ANY(%(names)s::text[]))
    ORDER BY b.verzonden_op DESC, b.id DESC LIMIT %(most)s::int
"""


@dataclass(frozen=True, slots=True)
class LetterRow:
    id: UUID
    zaak_id: UUID
    onderwerp: str
    tekst: str
    weg: str
    at: datetime
    document_id: UUID | None


def letters_to(
    zaken: Collection[UUID], *, names: Collection[str], emails: Collection[str], most: int = 200
) -> list[LetterRow]:
    """About these zaken, to one of these names or addresses; the newest first. One statement."""
    values = {
        "zaken": list(zaken),
        "names": [name.lower() for name in names if name],
        "emails": [email.lower() for email in emails if email],
        "most": most,
    }
    return [LetterRow(*each) for each in rows(LETTERS, values)]
