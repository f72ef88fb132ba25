"""A zaak with the deelzaken under it."""

from dataclasses import dataclass
from uuid import UUID

from loket.kernel.sql import rows

TREE = """
    WITH RECURSIVE tree AS (
        SELECT id, identificatie, 0 AS depth FROM zaken_zaak WHERE id = %(id)s::uuid
        UNION SELECT z.id, z.identificatie, t.depth + 1 FROM zaken_zaak z JOIN tree t ON z.hoofdzaak_id = t.id
        WHERE t.depth < 20
    )
    SELECT z.id, z.identificatie, EXISTS (SELECT FROM zaken_zaakbesluit b WHERE b.zaak_id = z.id),
        z.zaaktype_id, z.vertrouwelijkheidaanduiding
    FROM tree t JOIN zaken_zaak z ON z.id = t.id ORDER BY t.depth DESC, z.id FOR UPDATE OF z
"""
POINTING = """
    SELECT id FROM zaken_zaak WHERE relevante_andere_zaken <> '[]'
        AND relevante_andere_zaken @> jsonb_build_array(jsonb_build_object('id', %(id)s::uuid))
"""


@dataclass(frozen=True, slots=True)
class InTree:
    id: UUID
    identificatie: str
    has_besluiten: bool
    zaaktype_id: UUID
    level: str


def tree_of(zaak_id: UUID) -> list[InTree]:
    """Each zaak of the tree, held, the deepest first."""
    return [InTree(*each) for each in rows(TREE, {"id": zaak_id})]


def zaken_that_point_at(zaak_id: UUID) -> list[UUID]:
    return [each[0] for each in rows(POINTING, {"id": zaak_id})]
