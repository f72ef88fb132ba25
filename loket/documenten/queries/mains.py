"""What a change of a document, or of something under it, belongs to, and on which kanaal it is told."""

from uuid import UUID

from loket.catalogi.queries.shapes import CATALOGUS, INFORMATIEOBJECTTYPE
from loket.documenten.queries.shapes import DOCUMENT
from loket.zgw.trail import Main

CATALOGUS_ID = "(SELECT i.catalogus_id FROM catalogi_informatieobjecttype i WHERE i.id = {t}.informatieobjecttype_id)"
KENMERKEN = {
    "bronorganisatie": "{t}.bronorganisatie",
    "informatieobjecttype": INFORMATIEOBJECTTYPE.url("{t}.informatieobjecttype_id"),
    "informatieobjecttype.catalogus": CATALOGUS.url(CATALOGUS_ID),
    "vertrouwelijkheidaanduiding": "{t}.vertrouwelijkheidaanduiding",
}


def main_of(document_id: UUID) -> Main:
    """The document, for `record`."""
    return Main(DOCUMENT, document_id, "documenten", KENMERKEN)
