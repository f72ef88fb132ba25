"""A letter that can be answered at once: it becomes a contact with the customer, and is done."""

from datetime import datetime, time
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.text import AMSTERDAM
from loket.klantcontacten.commands import close_klantcontact
from loket.klantcontacten.models import Resultaat
from loket.klantcontacten.rules.caller import Caller
from loket.klantcontacten.rules.ending import Verslag
from loket.post.commands.stap import change, locked
from loket.post.events import PoststukFinished
from loket.post.models import Afzendersoort, Poststuk, Stapsoort, Toestand
from loket.post.rules.poststuk import DONE_ALREADY
from loket.post.rules.rights import for_the_file, why_not_put_away

NO_ANSWER = Refusal("answer-missing", "Schrijf op wat je hebt geantwoord.", "antwoord")
OPEN = (Toestand.POSTKAMER, Toestand.TOEGESTUURD, Toestand.IN_BEHANDELING)


@transaction.atomic
def answer_at_once(*, poststuk_id: UUID, antwoord: str, product: str = "", by: Actor) -> Poststuk:
    """Written down as a klantcontact that began when the letter came in (S-127)."""
    stuk = locked(poststuk_id)
    refuse(
        why_not_put_away(stuk.team_id, by),
        None if stuk.toestand in OPEN else DONE_ALREADY,
        None if antwoord.strip() else NO_ANSWER,
    )
    assert stuk.ontvangen_op
    contact = close_klantcontact(
        verslag=Verslag(
            kanaal=stuk.kanaal,
            onderwerp=stuk.onderwerp,
            notitie=antwoord.strip()[:1000],
            resultaat=Resultaat.BEANTWOORD,
            product=product,
        ),
        begonnen_op=datetime.combine(stuk.ontvangen_op, time(9), AMSTERDAM),
        caller=_writer(stuk),
        zaak_id=stuk.zaak_id,
        by=for_the_file(by),
    )
    change(stuk, Stapsoort.BEANTWOORD, by=by, toestand=Toestand.AFGEHANDELD, klantcontact_id=contact.id)
    announce(PoststukFinished(stuk.id, stuk.toestand), by=by)
    return stuk


def _writer(stuk: Poststuk) -> Caller:
    if stuk.afzendersoort == Afzendersoort.BURGER:
        return Caller(name=stuk.naam)
    return Caller(organisation=stuk.naam)
