"""The documents of a zaak or besluit, as staff sees them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from loket.documenten.models import Document
from loket.documenten.permissions import LEZEN
from loket.documenten.rules.preview import can_be_shown
from loket.documenten.rules.rights import has
from loket.kernel.actor import Actor
from loket.kernel.sql import rows

SELECT = """
    SELECT d.id, d.titel, d.identificatie, d.auteur, d.creatiedatum, d.begin_registratie, d.versie, d.status,
        d.vertrouwelijkheidaanduiding, d.bestandsnaam, d.formaat, d.bestandsomvang, d.bestand <> '',
        d.lock_hash <> '', d.informatieobjecttype_id, i.omschrijving
    FROM documenten_objectinformatieobject o
    JOIN documenten_document d ON d.id = o.informatieobject_id
    JOIN catalogi_informatieobjecttype i ON i.id = d.informatieobjecttype_id
    WHERE o.object = %(object)s::text ORDER BY d.id DESC
"""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    id: UUID
    titel: str
    identificatie: str
    auteur: str
    creatiedatum: date
    changed_at: datetime
    versie: int
    status: str
    vertrouwelijkheidaanduiding: str
    bestandsnaam: str
    formaat: str
    size: int | None
    has_content: bool
    locked: bool
    type_id: UUID
    type: str

    @property
    def status_label(self) -> str:
        return str(Document(status=self.status).get_status_display())

    @property
    def shown(self) -> bool:
        """A browser may show it by itself."""
        return self.has_content and can_be_shown(self.formaat)


def documents_of(object: str, *, by: Actor) -> list[DocumentRow]:
    """What belongs to the object at this path of ours (`/zaken/api/v1/zaken/…`) and this actor may read, newest first.

    Personal data: whoever shows them writes down that they were seen.
    """
    found = [DocumentRow(*each) for each in rows(SELECT, {"object": object})]
    return [each for each in found if has(by, LEZEN, each.type_id, each.vertrouwelijkheidaanduiding)]
