"""The steps of sending one bericht: two, so that after a crash one sees that it happened while sending."""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from loket.berichten import rules
from loket.berichten.commands.unsure import doubt
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
# In the same commit it is noted that the next one is handed over: that costs no second wait for the disk. A clock that
# was set back since it was written must not undo this, or the mail would go again.
SENT = """
    WITH sent AS (
        UPDATE berichten_bericht SET state = 'sent', message_id = %(message_id)s::text, last_error = '',
            sent_at = greatest(%(now)s::timestamptz, written_at) WHERE id = %(id)s::uuid
    )
    UPDATE berichten_bericht SET handed_at = %(now)s::timestamptz WHERE id = (
        SELECT id FROM berichten_bericht WHERE id = %(following)s::uuid AND state = 'sending' FOR UPDATE SKIP LOCKED
    ) RETURNING handed_at
"""
HANDED = """
    UPDATE berichten_bericht SET handed_at = %(now)s::timestamptz WHERE id = (
        SELECT id FROM berichten_bericht WHERE id = %(id)s::uuid AND state = 'sending' FOR UPDATE SKIP LOCKED
    ) RETURNING handed_at
"""


class InHand(Exception):
    """Somebody may still be busy with it: the job comes back to see how that ended."""


@transaction.atomic
def begin_sending(*, bericht_id: UUID) -> bool:
    """Mark that an attempt begins. False when there is nothing to send, or not yet.

    Raises OperationalError or InHand when another worker has it in hand: the job comes back to see how that ended.
    """
    bericht = Bericht.objects.unsent().select_for_update(nowait=True).filter(id=bericht_id).first()
    if bericht is None or _is_unsure(bericht):
        return False
    if rules.is_too_early(bericht, timezone.now()):
        enqueue(SEND, not_before=bericht.not_before, bericht_id=str(bericht_id))
        return False
    if bericht.attempts >= rules.MOST_ATTEMPTS:
        _fail(bericht, bericht.last_error or "lost-worker")
        return False
    bericht.state, bericht.attempts, bericht.handed_at = State.SENDING, bericht.attempts + 1, timezone.now()
    bericht.save(update_fields=["state", "attempts", "handed_at"])
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


def bring(bericht: Bericht, line: Line, *, following: Bericht | None = None) -> None:
    """The same for one out of the bag of the postman, who has `following` in his hand after it. Nothing when somebody
    else has it, or had it.

    Raises Undeliverable when it must be tried again.
    """
    try:
        if bericht.handed_at is None and not row(HANDED, {"id": bericht.id, "now": timezone.now()}):
            return
        with transaction.atomic():
            if row(HOLD, {"id": bericht.id}):
                _pass_on(bericht, line, following)
    except Undeliverable as fault:
        if not _note_failure(bericht.id, fault):
            raise


def pick_up(bericht: Bericht, now: datetime) -> None:
    """Nobody holds it any more: who had it was killed. `bericht` is locked by the caller, and being sent."""
    if rules.may_have_gone(bericht) and bericht.once:
        if not rules.is_in_hand(bericht, now, missed_after=_missed_after()):
            doubt(bericht, rules.CUT_OFF)
        return
    bericht.state, bericht.handed_at = State.WAITING, None
    bericht.save(update_fields=["state", "handed_at"])
    enqueue(SEND, bericht_id=str(bericht.id))


def try_later(bericht_id: UUID) -> None:
    """It was noted that it did not go: a job of its own tries again."""
    enqueue(SEND, not_before=timezone.now() + LATER, bericht_id=str(bericht_id))


def _is_unsure(bericht: Bericht) -> bool:
    if not (bericht.once and rules.may_have_gone(bericht)):
        return False
    if rules.is_in_hand(bericht, timezone.now(), missed_after=_missed_after()):
        raise InHand
    doubt(bericht, rules.CUT_OFF)
    return True


def _missed_after() -> timedelta:
    """By when the queue says that a worker is gone."""
    return timedelta(seconds=settings.PROCRASTINATE_WORKER_DEFAULTS["stalled_worker_timeout"])


def _pass_on(bericht: Bericht, line: Line | None, following: Bericht | None = None) -> None:
    message_id = transmit(bericht, line)
    values = {"id": bericht.id, "message_id": message_id, "now": timezone.now()}
    [handed_at] = row(SENT, values | {"following": following and following.id}) or [None]
    announce(BerichtSent(bericht.id, bericht.about, bericht.channel), by=SYSTEM)
    if following:
        following.handed_at = handed_at


@transaction.atomic
def _note_failure(bericht_id: UUID, fault: Undeliverable) -> bool:
    """Keep why it did not go. True when nobody tries it again by itself."""
    bericht = Bericht.objects.select_for_update().get(id=bericht_id)
    if fault.error == rules.NO_ANSWER and bericht.once:
        doubt(bericht, fault.error)
        return True
    if fault.permanent or bericht.attempts >= rules.MOST_ATTEMPTS:
        _fail(bericht, fault.error)
        return True
    bericht.state, bericht.last_error, bericht.handed_at = State.WAITING, fault.error, None
    bericht.save(update_fields=["state", "last_error", "handed_at"])
    return False


def _fail(bericht: Bericht, error: str) -> None:
    bericht.state, bericht.last_error = State.FAILED, error
    bericht.save(update_fields=["state", "last_error"])
    announce(BerichtFailed(bericht.id, bericht.about, error), by=SYSTEM)
