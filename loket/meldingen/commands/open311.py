"""A program sends a melding, perhaps twice."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.berichten.commands import mail_left_out
from loket.kernel.actor import Actor
from loket.kernel.sql import one_at_a_time
from loket.meldingen.commands.receive import Received, receive_melding
from loket.meldingen.models import Channel, Melding
from loket.meldingen.rules.repeat import WITHIN, key_for, keys_for


@transaction.atomic
def receive_from_applicatie(
    *, content: str, idempotency_key: str = "", email: str = "", phone: str = "", by: Actor, **told: Any
) -> Received:
    """Register a melding of a program. The same `content` within a minute, or the same key at any time, makes one.

    `told` is what `receive_melding` asks, and it refuses what that refuses. To whom we wrote very often lately we do
    not write now, as for who uses our own form; the melding is taken all the same: none is ever lost.
    """
    if idempotency_key:
        send_key = key_for(by.id, idempotency_key)
    else:
        one_at_a_time(f"open311:{by.id}:{content}")
        send_key = _send_key(by.id, content, timezone.now())
    if Melding.objects.filter(send_key=send_key).exists():  # sent again, it has us write nothing
        again = receive_melding(send_key=send_key, channel=Channel.OPEN311, by=by, **told)
        return replace(again, not_told=bool(email or phone) and not again.melder.can_be_told)
    with mail_left_out(email, phone) as often:
        told |= {"email": "", "phone": ""} if often else {"email": email, "phone": phone}
        received = receive_melding(send_key=send_key, channel=Channel.OPEN311, by=by, **told)
    return replace(received, not_told=bool(often))


def _send_key(sender: str, content: str, now: datetime) -> UUID:
    """That of the minute before, when the same came in then and less than a minute ago."""
    this, before = keys_for(sender, content, now)
    known = Melding.objects.filter(send_key=before, received_at__gt=now - WITHIN).exists()
    return before if known else this
