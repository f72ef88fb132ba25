"""A document that is kept for ever is closed: it goes to the archive as it is now."""

from uuid import UUID

from django.db import transaction

from loket.documenten.commands.hold import hold_document
from loket.documenten.commands.staff import LOCKED
from loket.documenten.commands.update import Update, write_version
from loket.documenten.models.gegevens import Status
from loket.documenten.permissions import BIJWERKEN, GEFORCEERD
from loket.kernel.actor import Actor
from loket.kernel.refusal import refuse


@transaction.atomic
def archive_document(*, document_id: UUID, by: Actor) -> None:
    """Its status becomes gearchiveerd; once is enough. Refused while somebody works on it."""
    document = hold_document(document_id, BIJWERKEN, GEFORCEERD, by=by)
    if document.status == Status.GEARCHIVEERD:
        return
    refuse(LOCKED if document.lock_hash else None)
    write_version(document, Update({"status": Status.GEARCHIVEERD}, frozenset({"status"}), whole=False), by=by)
