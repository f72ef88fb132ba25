"""A part of a large file comes in (drc-015)."""

from uuid import UUID

from django.db import transaction

from loket.documenten.commands.content import forget, kept, why_not_keep
from loket.documenten.commands.hold import hold_document
from loket.documenten.models import Bestandsdeel
from loket.documenten.permissions import BIJWERKEN, GEFORCEERD
from loket.documenten.rules.gegevens import why_not_this_size
from loket.documenten.rules.lock import why_not_write
from loket.kernel.actor import Actor
from loket.kernel.refusal import refuse
from loket.outside.opslag import Draft


@transaction.atomic
def receive_part(*, part_id: UUID, content: Draft, lock: str, by: Actor) -> None:
    """Keep this part, in the place of what came before when it is sent again. Raises Bestandsdeel.DoesNotExist."""
    part = Bestandsdeel.objects.get(id=part_id)
    document = hold_document(part.document_id, BIJWERKEN, GEFORCEERD, by=by)
    refuse(
        why_not_write(lock, document.lock_hash, whole=True),
        why_not_this_size(part.omvang, content.size),
        *why_not_keep(content, None),
    )
    part = Bestandsdeel.objects.get(id=part_id)  # again, now that nobody else changes it
    with kept(content, document.id) as stored:
        forget([part.bestand] if part.bestand else [])
        part.bestand, part.sha256 = stored.bestand, stored.sha256
        part.save(update_fields=["bestand", "sha256"])
