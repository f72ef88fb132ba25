"""Write a bericht, take it back, try it again."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.template import Context
from django.template.loader import get_template
from django.utils import timezone, translation
from django.utils.functional import Promise

from loket.berichten import rules
from loket.berichten.events import BerichtenDestroyed, BerichtRepeated, BerichtWithdrawn, BerichtWritten
from loket.berichten.models import Bericht, Bijlage, Channel, State, Taal
from loket.berichten.queries import taal_of
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.jobs import enqueue, enqueue_unless_waiting
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.sql import insert
from loket.organisatie.queries import gemeente

SEND, ROUND = "loket.berichten.jobs.send", "loket.berichten.jobs.post_round"


@transaction.atomic
def write_bericht(
    *,
    to: str,
    template: str,
    about: str,
    channel: str = Channel.EMAIL,
    subject: str | Promise = "",
    taal: str = "",
    english_line: str | Promise = "",
    reply_to: str = "",
    not_before: datetime | None = None,
    in_reply_to: str = "",
    personal: bool = False,
    once: bool = False,
    files: Sequence[rules.File] = (),
    by: Actor = SYSTEM,
    **context: Any,
) -> Bericht:
    """Write it now, from a plain-text template; it is sent after the commit, and not before its time.

    `in_reply_to` is the Message-ID of the mail that it answers; `personal` says that somebody wrote it. A mail
    that goes `once` does not go again when nobody knows whether it went: a person decides. Others rather come twice.

    `taal` is that of who reads it; not given, the one that was used last by who has this address. What has legal
    effect stays Dutch (Awb 2:6): then `english_line` says on top of it what it is about.

    The same `about` again gives the bericht that is already there. Refused when the address or the text is wrong.
    """
    taal = taal or taal_of(channel, to)
    text, line = rendered(template, context, taal=taal, english_line=english_line), bool(english_line)
    with translation.override(Taal.NL if line else taal):
        subject = str(subject)
    refuse(
        *rules.why_not_write(channel=channel, to=to, reply_to=reply_to, subject=subject, text=text),
        rules.why_not_bijlagen(channel, files),
    )
    bericht = Bericht(
        about=about,
        channel=channel,
        taal=Taal.NL if line else taal,
        to=rules.address_of(channel, to) or "",
        reply_to=reply_to.strip(),
        subject=subject.strip(),
        text=text,
        not_before=not_before,
        in_reply_to=in_reply_to[:250],
        personal=personal,
        once=once and channel == Channel.EMAIL,  # a gateway knows a text message by its reference
        written_at=timezone.now(),
    )
    if not insert(bericht, unless="about", returning="id"):
        return Bericht.objects.get(about=about)
    _put_with(bericht, files)
    announce(BerichtWritten(bericht.id, about, channel), by=by)
    _bring(bericht)
    return bericht


def _put_with(bericht: Bericht, files: Sequence[rules.File]) -> None:
    Bijlage.objects.bulk_create(
        Bijlage(bericht=bericht, name=file.name, media_type=file.media_type, content=file.content) for file in files
    )


def _bring(bericht: Bericht) -> None:
    """Mail of now goes with the next round; a text message, and what waits for its time, goes by itself."""
    if bericht.channel == Channel.EMAIL and bericht.not_before is None:
        enqueue_unless_waiting(ROUND)
    else:
        enqueue(SEND, not_before=bericht.not_before, bericht_id=str(bericht.id))


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
    """Try a bericht again that failed, or of which nobody knows. Refused when it is in another state."""
    bericht = Bericht.objects.select_for_update().filter(id=bericht_id).first()
    refuse(rules.why_not_repeat(bericht))
    assert bericht
    bericht.state, bericht.attempts, bericht.last_error, bericht.handed_at = State.WAITING, 0, "", None
    bericht.save(update_fields=["state", "attempts", "last_error", "handed_at"])
    announce(BerichtRepeated(bericht.id, bericht.about), by=by)
    enqueue(SEND, bericht_id=str(bericht.id))
    return bericht


@transaction.atomic
def destroy_berichten(*, about: str, written_before: datetime, by: Actor, most: int = 5000) -> int:
    """Throw away what went out, or never will, about things whose `about` begins like this. What waits stays."""
    old = Bericht.objects.filter(about__startswith=about, written_at__lt=written_before)
    ids = old.exclude(state__in=[State.WAITING, State.SENDING]).values_list("id", flat=True)[:most]
    count, _ = Bericht.objects.filter(id__in=list(ids)).delete()
    if count:
        announce(BerichtenDestroyed(about, count), by=by)
    return count


def rendered(template: str, context: dict[str, Any], *, taal: str = Taal.NL, english_line: str | Promise = "") -> str:
    """Plain text out of a template, with the town as `gemeente`. Nothing is escaped: this is no HTML.

    In this language, whatever the page of who caused it is in.
    """
    whole: Any = get_template(template)
    with translation.override(Taal.NL if english_line else taal):
        text = whole.template.render(Context({"gemeente": gemeente(), **context}, autoescape=False))
    if english_line and taal == Taal.EN:
        with translation.override(taal):
            text = f"{english_line}\n\n{text}"
    return rules.tidy(text)
