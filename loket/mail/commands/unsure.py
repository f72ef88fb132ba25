"""What we wrote about a mail and nobody knows whether it went: who handles the mail decides (docs/decisions/0085)."""

from uuid import UUID

from django.db import transaction

from loket.berichten.commands import note_arrived, repeat_bericht
from loket.berichten.queries import unsure_about
from loket.kernel.actor import Actor
from loket.kernel.refusal import refuse
from loket.mail.commands.stap import locked
from loket.mail.rules.handling import NOT_UNSURE, why_not_see


@transaction.atomic
def send_after_all(*, mail_id: UUID, by: Actor) -> None:
    """Once more, with the same Message-ID. Raises Refused."""
    for bericht_id in _unsure(mail_id, by):
        repeat_bericht(bericht_id=bericht_id, by=by)


@transaction.atomic
def say_it_arrived(*, mail_id: UUID, by: Actor) -> None:
    """The customer has it. Raises Refused."""
    for bericht_id in _unsure(mail_id, by):
        note_arrived(bericht_id=bericht_id, by=by)


def _unsure(mail_id: UUID, by: Actor) -> list[UUID]:
    mail = locked(mail_id)
    found = unsure_about(f"mail:{mail.id}:")
    refuse(why_not_see(mail.team_id, by) or (None if found else NOT_UNSURE))
    return found
