"""Take back what was just done with a letter."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.klantcontacten.commands.klantcontact import remove_klantcontact
from loket.post.commands.dossier import take_out_of_zaak
from loket.post.commands.stap import locked
from loket.post.events import PoststapUndone
from loket.post.models import Poststap, Poststuk, Stapsoort
from loket.post.rules.rights import NOT_REGISTER

NOTHING = Refusal("nothing-to-undo", "Er is niets om terug te draaien.")
TOO_LATE = Refusal("too-late", "Dat kan nu niet meer. Het is te lang geleden.")
SOMEBODY_ELSE = Refusal("of-somebody-else", "Een collega deed dit. Vraag die collega.")
STAYS = Refusal("number-stays", "Een nummer verdwijnt nooit uit het register.")
WITHIN = timedelta(days=1)
WITHIN_OF_SENDING = timedelta(minutes=10)  # after that the postman has it (Awb 2:12)


@transaction.atomic
def undo_last_step(*, poststuk_id: UUID, by: Actor) -> Poststuk:
    """The letter is as it was before, within a day, for who did it. A number stays in the register for ever, and a zaak
    that was opened stays open: only the letter comes out of it.
    """
    stuk = locked(poststuk_id)
    stap = stuk.stappen.filter(ongedaan_op=None).last()
    if stap is None:
        raise Refused(NOTHING)
    refuse(_why_not(stap, by))
    if stap.soort == Stapsoort.ZAAK:
        take_out_of_zaak(stuk, by=by)
    contact = stuk.klantcontact_id
    for name, value in stap.voor.items():
        setattr(stuk, name, value)
    stuk.save(update_fields=list(stap.voor))
    if contact and stap.soort == Stapsoort.BEANTWOORD:
        remove_klantcontact(contact, by=by)
    stap.ongedaan_op = timezone.now()
    stap.save(update_fields=["ongedaan_op"])
    announce(PoststapUndone(stuk.id, stap.soort), by=by)
    stuk.refresh_from_db()
    return stuk


def _why_not(stap: Poststap, by: Actor) -> Refusal | None:
    if stap.soort in (Stapsoort.VASTGELEGD, Stapsoort.SCAN):
        return STAYS if stap.soort == Stapsoort.VASTGELEGD else NOTHING
    if str(stap.door_id) != by.id:
        return SOMEBODY_ELSE if by.permissions else NOT_REGISTER
    most = WITHIN_OF_SENDING if stap.soort == Stapsoort.VERZONDEN else WITHIN
    return TOO_LATE if timezone.now() - stap.op > most else None
