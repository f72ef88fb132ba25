"""The zaak that a letter names."""

import re
from dataclasses import dataclass
from uuid import UUID

from loket.kernel.sql import row

NUMBER = re.compile(r"^([A-Z]+)[-\s]*(20\d\d)[-\s]*(\d{1,10})$")
FIND = """
    SELECT z.id, z.identificatie, k.omschrijving, coalesce(z.team_id, ''), z.einddatum IS NOT NULL
    FROM zaken_zaak z JOIN catalogi_zaaktype k ON k.id = z.zaaktype_id
    WHERE z.identificatie = ANY(%(numbers)s::text[]) ORDER BY z.id LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Named:
    """Its number and its kind, and no more: the post room reads no dossiers."""

    id: UUID
    identificatie: str
    zaaktype: str
    team: str
    closed: bool


def zaak_numbered(number: str) -> Named | None:
    """However people write the number: with a Z, with spaces, without the zeros."""
    found = row(FIND, {"numbers": ways_to_write(number)})
    return Named(*found) if found else None


def ways_to_write(number: str) -> list[str]:
    plain = " ".join(number.upper().split())
    ways = {number.strip(), plain}
    if told := NUMBER.match(plain):
        name, year, count = told.groups()
        for prefix in {name, "ZAAK" if name in ("Z", "ZAAK") else name}:
            ways |= {f"{prefix}-{year}-{count}", f"{prefix}-{year}-{int(count):010d}"}
    return sorted(ways)
