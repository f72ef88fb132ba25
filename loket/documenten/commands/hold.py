"""Hold a document: nobody else changes it, or what is under it, until this change is done."""

from uuid import UUID

from loket.documenten.models import Document
from loket.documenten.rules.rights import why_not
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused, refuse

NOT_THERE = Refusal("bad-url", "Dit document bestaat niet.", "informatieobject")


def hold_document(document_id: UUID, *scopes: str, by: Actor) -> Document:
    """The document, locked until the end of the transaction, when this actor has one of the scopes on it.

    Raises Refused: `bad-url` on `informatieobject` when it is not there, `permission_denied`.
    """
    found = Document.objects.select_for_update(no_key=True).filter(id=document_id).first()
    if found is None:
        raise Refused(NOT_THERE)
    refuse(why_not(by, found.informatieobjecttype_id, found.vertrouwelijkheidaanduiding, *scopes))
    return found
