"""The steps of sending one bericht: two, so that after a crash one sees that it happened while sending."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.berichten import rules
from loket.berichten.commands.write import SEND
from loket.berichten.events import BerichtFailed, BerichtSent
from loket.berichten.models import Bericht, State
from loket.berichten.wires import Line, Undeliverable, transmit
from loket.kernel.actor import SYSTEM
from loket.kernel.jobs import enqueue
from loket.kernel.outbox import announce
from loket.kernel.sql import row

LATER = timedelta(seconds=5)
HOLD = """
    SELECT 1 FROM berichten_bericht WHERE id = %(id)s::uuid AND state = 'sending' FOR UPDATE SKIP LOCKED
"""
SENT = """
    UPDATE berichten_bericht SET state = 'sent', message_id = %(message_id)s::text, last_error = '',
        sent_at = %(now)s::timestamptz WHERE id = %(id)s::uuid RETURNING 1
"""


@transaction.atomic
def begin_sending(*, bericht_id: UUID) -> bool:
    """Mark that an attempt begins. False when there is nothing to send, or not yet.

    Raises OperationalError when another worker has it in hand: the job comes back to see how that ended.
    """
    bericht = Bericht.objects.unsent().select_for_update(nowait=True).filter(id=bericht_id).first()
    if bericht is None:
        return False
    if rules.is_too_early(bericht, timezone.now()):
        enqueue(SEND, not_before=bericht.not_before, bericht_id=str(bericht_id))
        return False
    if bericht.attempts >= rules.MOST_ATTEMPTS:
        _fail(bericht, bericht.last_error or "lost-worker")
        return False
    bericht.state, bericht.attempts = State.SENDING, bericht.attempts + 1
    bericht.save(update_fields=["state", "attempts"])
    return True


def finish_sending(*, bericht_id: UUID) -> None:
    """Send while the row is locked, and mark it as sent. Raises Undeliverable when it has to be tried again."""
    try:
        with transaction.atomic():
            locked = Bericht.objects.select_for_update(nowait=True)
            bericht = locked.filter(id=bericht_id, state=State.SENDING).first()
            if bericht:
                _pass_on(bericht, None)
    except Undeliverable as fault:
        if not _note_failure(bericht_id, fault):
            raise


def bring(bericht: Bericht, line: Line) -> None:
    """The same for one out of the bag of the postman. Nothing when somebody else has it, or had it.

    Raises Undeliverable when it must be tried again.
    """
    try:
        with transaction.atomic():
            if row(HOLD, {"id": bericht.id}):
                _pass_on(bericht, line)
    except Undeliverable as fault:
        if not _note_failure(bericht.id, fault):
            raise


def try_later(bericht_id: UUID) -> None:
    """It was noted that it did not go: a job of its own tries again."""
    enqueue(SEND, not_before=timezone.now() + LATER, bericht_id=str(bericht_id))


def _pass_on(bericht: Bericht, line: Line | None) -> None:
    message_id = transmit(bericht, line)
    row(SENT, {"id": bericht.id, "message_id": message_id, "now": timezone.now()})
    announce(BerichtSent(bericht.id, bericht.about, bericht.channel), by=SYSTEM)


@transaction.atomic
def _note_failure(bericht_id: UUID, fault: Undeliverable) -> bool:
    """Keep why it did not go. True when it failed for good."""
    bericht = Bericht.objects.select_for_update().get(id=bericht_id)
    if fault.permanent or bericht.attempts >= rules.MOST_ATTEMPTS:
        _fail(bericht, fault.error)
        return True
    bericht.state, bericht.last_error = State.WAITING, fault.error
    bericht.save(update_fields=["state", "last_error"])
    return False


def _fail(bericht: Bericht, error: str) -> None:
    bericht.state, bericht.last_error = State.FAILED, error
    bericht.save(update_fields=["state", "last_error"])
    announce(BerichtFailed(bericht.id, bericht.about, error), by=SYSTEM)
