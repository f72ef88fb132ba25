"""A document that goes, with everything that hangs under it (drc-008)."""

from uuid import UUID

from django.db import transaction

from loket.documenten.commands.content import forget
from loket.documenten.commands.hold import hold_document
from loket.documenten.models import ObjectInformatieobject
from loket.documenten.permissions import VERWIJDEREN
from loket.documenten.queries.content import keys_of
from loket.documenten.queries.mains import main_of
from loket.documenten.queries.shapes import DOCUMENT
from loket.documenten.rules.lock import why_not_destroy
from loket.kernel.actor import Actor
from loket.kernel.refusal import refuse
from loket.zgw.trail import DESTROY, record


@transaction.atomic
def destroy_document(*, document_id: UUID, by: Actor) -> None:
    """All versions, their content, and its trail. Refused while it belongs to something, or is locked."""
    document = hold_document(document_id, VERWIJDEREN, by=by)
    related = ObjectInformatieobject.objects.filter(informatieobject=document).exists()
    refuse(*why_not_destroy(document.lock_hash, related=related))
    record(DOCUMENT, document_id, main_of(document_id), DESTROY, by=by)
    forget(sorted(keys_of([document_id])))
    document.delete()
