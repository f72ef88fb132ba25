"""What goes with a zaak: its deelzaken, their besluiten and their documents."""

from dataclasses import dataclass
from uuid import UUID

from loket.documenten.models import ObjectInformatieobject
from loket.kernel.sql import row

WITH = """
    WITH tree AS (SELECT id FROM zaken_zaak WHERE id = %(id)s::uuid OR hoofdzaak_id = %(id)s::uuid),
        decided AS (SELECT b.id FROM besluiten_besluit b JOIN tree t ON t.id = b.zaak_id)
    SELECT ARRAY(SELECT id FROM tree), ARRAY(SELECT id FROM decided ORDER BY id), ARRAY(
        SELECT informatieobject_id FROM zaken_zaakinformatieobject i JOIN tree t ON t.id = i.zaak_id
        UNION SELECT informatieobject_id FROM besluiten_besluitinformatieobject j JOIN decided d ON d.id = j.besluit_id
        ORDER BY 1
    )
"""


@dataclass(frozen=True, slots=True)
class With:
    zaken: tuple[UUID, ...]
    besluiten: tuple[UUID, ...]
    documents: tuple[UUID, ...]


def what_goes_with(zaak_id: UUID) -> With:
    found = row(WITH, {"id": zaak_id})
    assert found
    return With(*(tuple(each) for each in found))


def belongs_elsewhere(document_id: UUID) -> bool:
    """To another zaak, besluit or thing, here or at another's."""
    return ObjectInformatieobject.objects.filter(informatieobject_id=document_id).exists()
