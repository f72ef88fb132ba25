"""Write a bericht, take it back, try it again; and the steps of sending that the job takes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.template import Context
from django.template.loader import get_template
from django.utils import timezone

from loket.berichten import rules
from loket.berichten.events import (
    BerichtCameBack,
    BerichtenDestroyed,
    BerichtFailed,
    BerichtRepeated,
    BerichtSent,
    BerichtWithdrawn,
    BerichtWritten,
)
from loket.berichten.models import Bericht, Bijlage, Channel, Onbereikbaar, State
from loket.berichten.queries import bericht_with
from loket.berichten.wires import Undeliverable, transmit
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.jobs import enqueue
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.organisatie.queries import gemeente

SEND = "loket.berichten.jobs.send"


@transaction.atomic
def write_bericht(
    *,
    to: str,
    template: str,
    about: str,
    channel: str = Channel.EMAIL,
    subject: str = "",
    reply_to: str = "",
    not_before: datetime | None = None,
    in_reply_to: str = "",
    personal: bool = False,
    files: Sequence[rules.File] = (),
    by: Actor = SYSTEM,
    **context: Any,
) -> Bericht:
    """Write it now, from a plain-text template; a job sends it after the commit, and not before its time.

    `in_reply_to` is the Message-ID of the mail that it answers; `personal` says that somebody wrote it.

    The same `about` again gives the bericht that is already there. Refused when the address or the text is wrong.
    """
    text = rendered(template, context)
    refuse(
        *rules.why_not_write(channel=channel, to=to, reply_to=reply_to, subject=subject, text=text),
        rules.why_not_bijlagen(channel, files),
    )
    bericht = Bericht(
        about=about,
        channel=channel,
        to=rules.address_of(channel, to) or "",
        reply_to=reply_to.strip(),
        subject=subject.strip(),
        text=text,
        not_before=not_before,
        in_reply_to=in_reply_to[:250],
        personal=personal,
        written_at=timezone.now(),
    )
    Bericht.objects.bulk_create([bericht], ignore_conflicts=True)
    kept = Bericht.objects.get(about=about)
    if kept.id == bericht.id:
        Bijlage.objects.bulk_create(
            Bijlage(bericht=kept, name=file.name, media_type=file.media_type, content=file.content) for file in files
        )
        announce(BerichtWritten(kept.id, about, channel), by=by)
        enqueue(SEND, not_before=not_before, bericht_id=str(kept.id))
    return kept


@transaction.atomic
def withdraw_bericht(*, about: str, by: Actor) -> Bericht | None:
    """Take back what was not sent yet. Nothing to take back is fine; refused when it is sent or just going out."""
    found = Bericht.objects.filter(about=about).first()
    if found is None or found.state == State.WITHDRAWN:
        return found
    refuse(rules.why_not_withdraw(found))  # before the lock, which is held for as long as a mail server takes
    bericht = Bericht.objects.select_for_update().get(id=found.id)
    refuse(rules.why_not_withdraw(bericht))
    bericht.state = State.WITHDRAWN
    bericht.save(update_fields=["state"])
    announce(BerichtWithdrawn(bericht.id, about), by=by)
    return bericht


@transaction.atomic
def repeat_bericht(*, bericht_id: UUID, by: Actor) -> Bericht:
    """Try a failed bericht again. Refused when it has not failed."""
    bericht = Bericht.objects.select_for_update().filter(id=bericht_id).first()
    refuse(rules.why_not_repeat(bericht))
    assert bericht
    bericht.state, bericht.attempts, bericht.last_error = State.WAITING, 0, ""
    bericht.save(update_fields=["state", "attempts", "last_error"])
    announce(BerichtRepeated(bericht.id, bericht.about), by=by)
    enqueue(SEND, bericht_id=str(bericht.id))
    return bericht


@transaction.atomic
def mark_unreachable(*, addresses: Sequence[str], message_id: str = "", by: Actor = SYSTEM) -> Bericht | None:
    """Mail to these addresses came back for good. `message_id` is of what came back: gives that bericht, if it is ours.

    Without such a bericht nothing is marked: anybody can write a mail that says so.
    """
    bericht = bericht_with(message_id)
    if bericht is None:
        return None
    gone = [each.lower() for each in addresses if each.lower() == bericht.to.lower()]
    rows = [Onbereikbaar(adres=each, sinds=timezone.now(), bericht=bericht) for each in gone]
    if Onbereikbaar.objects.bulk_create(rows, ignore_conflicts=True):
        announce(BerichtCameBack(bericht.id, bericht.about), by=by)
    return bericht


def mark_reachable(*, address: str) -> None:
    """Somebody wrote from it: it works again."""
    Onbereikbaar.objects.filter(adres=address.lower()).delete()


@transaction.atomic
def destroy_berichten(*, about: str, written_before: datetime, by: Actor, most: int = 5000) -> int:
    """Throw away what went out, or never will, about things whose `about` begins like this. What waits stays."""
    old = Bericht.objects.filter(about__startswith=about, written_at__lt=written_before)
    ids = old.exclude(state__in=[State.WAITING, State.SENDING]).values_list("id", flat=True)[:most]
    count, _ = Bericht.objects.filter(id__in=list(ids)).delete()
    if count:
        announce(BerichtenDestroyed(about, count), by=by)
    return count


def rendered(template: str, context: dict[str, Any]) -> str:
    """Plain text out of a template, with the town as `gemeente`. Nothing is escaped: this is no HTML."""
    whole: Any = get_template(template)
    return rules.tidy(whole.template.render(Context({"gemeente": gemeente(), **context}, autoescape=False)))


# -- Sending: two steps, so that after a crash one sees that it happened while sending --------------------------------


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
                bericht.message_id = transmit(bericht)
                bericht.state, bericht.sent_at, bericht.last_error = State.SENT, timezone.now(), ""
                bericht.save(update_fields=["message_id", "state", "sent_at", "last_error"])
                announce(BerichtSent(bericht.id, bericht.about, bericht.channel), by=SYSTEM)
    except Undeliverable as fault:
        if not _note_failure(bericht_id, fault):
            raise


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
