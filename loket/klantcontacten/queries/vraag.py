"""What somebody asked us while logged in, with the answers."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from loket.kernel.sql import rows

ASKED = """
    SELECT t.id, k.onderwerp, t.toelichting, k.plaatsgevonden_op, t.uiterlijk, t.antwoord, t.afgehandeld_op,
        coalesce(g.name, ''), coalesce((SELECT o.object_id FROM klantcontacten_onderwerpobject o
            WHERE o.klantcontact_id = k.id AND o.code_objecttype = 'zaak' LIMIT 1), '')
    FROM klantcontacten_betrokkene b JOIN klantcontacten_klantcontact k ON k.id = b.klantcontact_id
        JOIN klantcontacten_internetaak t ON t.klantcontact_id = k.id AND t.soort = 'vraag'
        LEFT JOIN organisatie_team g ON g.code = t.team_id
    WHERE b.partij_id = %(partij)s::uuid ORDER BY k.plaatsgevonden_op DESC, t.id DESC LIMIT %(most)s::int
"""


@dataclass(frozen=True, slots=True)
class AskedRow:
    """`until` is when we promised to answer. `zaak` is empty when it was about no zaak."""

    id: UUID
    onderwerp: str
    text: str
    at: datetime
    until: datetime | None
    answer: str
    answered: datetime | None
    team: str
    zaak: str


def questions_of(partij_id: UUID, *, most: int = 200) -> list[AskedRow]:
    """The newest first. One statement."""
    return [AskedRow(*each) for each in rows(ASKED, {"partij": partij_id, "most": most})]


def questions_about(zaak_id: UUID, partij_id: UUID) -> list[AskedRow]:
    """Of one zaak, in the order in which they were asked."""
    return [each for each in questions_of(partij_id) if each.zaak == str(zaak_id)][::-1]
