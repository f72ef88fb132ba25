"""A document is locked while somebody edits it; at the unlock, what came in parts becomes one (drc-009, drc-015)."""

from uuid import UUID

from django.conf import settings
from django.db import transaction

from loket.documenten.commands.content import Stored, kept, why_not_keep
from loket.documenten.commands.hold import hold_document
from loket.documenten.commands.register import label_of
from loket.documenten.commands.update import forget_parts
from loket.documenten.models import Bestandsdeel, Document
from loket.documenten.permissions import LOCK, UNLOCK
from loket.documenten.queries.mains import main_of
from loket.documenten.queries.shapes import DOCUMENT
from loket.documenten.rules.lock import fits, hash_of, new_lock, why_not_lock, why_not_this_lock
from loket.documenten.rules.rights import has
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.outside.opslag import CHUNK, Draft, store
from loket.zgw.trail import UPDATE, record, snapshot

INCOMPLETE = Refusal("incomplete-upload", "Nog niet alle bestandsdelen zijn er.", "nonFieldErrors")


@transaction.atomic
def lock_document(*, document_id: UUID, by: Actor) -> str:
    """The lock, which is nowhere else to be read. Refused when somebody else has it."""
    document = hold_document(document_id, LOCK, by=by)
    refuse(why_not_lock(document.lock_hash))
    lock = new_lock()
    document.lock_hash = hash_of(lock)
    document.save(update_fields=["lock_hash"])
    return lock


@transaction.atomic
def unlock_document(*, document_id: UUID, lock: str = "", by: Actor) -> None:
    """Who holds the lock unlocks, and then all parts must be there. Who may force it needs no lock; parts are lost."""
    document = hold_document(document_id, LOCK, UNLOCK, by=by)
    held = fits(lock, document.lock_hash)
    if not held and not has(by, UNLOCK, document.informatieobjecttype_id, document.vertrouwelijkheidaanduiding):
        refuse(why_not_this_lock(lock, document.lock_hash))
    parts = list(Bestandsdeel.objects.filter(document=document).order_by("volgnummer"))
    document.lock_hash = ""
    if not parts:
        document.save(update_fields=["lock_hash"])
    elif all(part.bestand for part in parts):
        _join(document, parts, by=by)
    else:
        refuse(INCOMPLETE if held else None)
        _give_up(document, by=by)


def _join(document: Document, parts: list[Bestandsdeel], *, by: Actor) -> None:
    """One part is the content itself; of more one file is made."""
    if len(parts) == 1 and not settings.DOCUMENT_INTEGRITY:
        Bestandsdeel.objects.filter(document=document).delete()
        _fill(document, Stored(parts[0].bestand, parts[0].sha256), by=by)
        return
    with store().draft() as draft:
        for part in parts:
            _copy(part.bestand, draft)
        refuse(*why_not_keep(draft, document.integriteit))
        with kept(draft, document.id) as stored:
            forget_parts(document.id)
            _fill(document, stored, by=by)


def _fill(document: Document, stored: Stored, *, by: Actor) -> None:
    """The content of this version is there: no new version, but a change all the same."""
    old = snapshot(DOCUMENT, document.id, by=by)
    document.bestand, document.sha256 = stored.bestand, stored.sha256
    document.save(update_fields=["lock_hash", "bestand", "sha256"])
    record(DOCUMENT, document.id, main_of(document.id), UPDATE, by=by, old=old, label=label_of(document))


def _give_up(document: Document, *, by: Actor) -> None:
    """An upload that was never finished: the document stays, without content."""
    old = snapshot(DOCUMENT, document.id, by=by)
    forget_parts(document.id)
    document.bestandsomvang = None
    document.save(update_fields=["lock_hash", "bestandsomvang"])
    record(DOCUMENT, document.id, main_of(document.id), UPDATE, by=by, old=old, label=label_of(document))


def _copy(key: str, draft: Draft) -> None:
    content = store().open(key)
    try:
        while data := content.read(CHUNK):
            draft.write(data)
    finally:
        content.close()
