"""A mail of which nobody knows whether it went: it stays as it is until there is proof, or somebody decides."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from loket.berichten import rules
from loket.berichten.events import BerichtSent, BerichtUnsure
from loket.berichten.mail import message_id_of
from loket.berichten.models import Bericht, State
from loket.berichten.queries import ours_among
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse

BY_HAND, BY_ANSWER = "een collega zag dat het aankwam", "de ontvanger of zijn server noemde het"


def doubt(bericht: Bericht, error: str) -> None:
    """In the transaction of who holds it."""
    bericht.state, bericht.last_error = State.UNSURE, error
    bericht.save(update_fields=["state", "last_error"])
    announce(BerichtUnsure(bericht.id, bericht.about, error), by=SYSTEM)


@transaction.atomic
def note_arrived(*, bericht_id: UUID, by: Actor, reason: str = BY_HAND) -> Bericht:
    """It came through: then it went when the mail server got it. Refused when there was no doubt."""
    bericht = Bericht.objects.select_for_update().filter(id=bericht_id).first()
    refuse(rules.why_not_arrived(bericht))
    assert bericht
    bericht.state, bericht.last_error = State.SENT, ""
    bericht.sent_at = max(bericht.handed_at or bericht.written_at, bericht.written_at)  # a clock can be set back
    bericht.message_id = message_id_of(bericht)
    bericht.save(update_fields=["state", "sent_at", "last_error", "message_id"])
    announce(BerichtSent(bericht.id, bericht.about, bericht.channel), by=by, reason=reason)
    return bericht


def note_named(message_ids: Iterable[str]) -> None:
    """Who names the Message-ID of a mail of ours has it: nobody guesses one."""
    if ids := ours_among(message_ids):
        for bericht in Bericht.objects.filter(id__in=ids, state=State.UNSURE):
            note_arrived(bericht_id=bericht.id, by=SYSTEM, reason=BY_ANSWER)
