"""The appointment that somebody chose in a form, made when the form is sent."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from loket.afspraken.commands.make import book
from loket.afspraken.events import AfspraakTied
from loket.afspraken.models import Afspraak
from loket.afspraken.permissions import MAKE
from loket.afspraken.queries.form import NO_TIME, answer_in
from loket.berichten.rules import mail_address, mobile_number
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused


def book_from_form(
    *,
    products: Sequence[str],
    answer: str,
    send_key: UUID,
    name: str,
    email: str = "",
    phone: str = "",
    taal: str = "",
    partij: UUID | None = None,
    zaak: UUID | None = None,
    by: Actor,
) -> Afspraak:
    """`send_key` is of the form that is sent: sent twice it is one appointment. Refused as `book` is, with the field
    `start` when the time went to somebody else: then the form shows other times, and nothing typed is lost.

    The form knows who it is and where they live: without a mail address or mobile number the receipt tells of it, and
    a number at home is none for text messages. Who may fill in forms for others may do this with it.
    """
    chosen = answer_in(answer)
    if chosen is None:
        raise Refused(NO_TIME)
    return book(
        products=products,
        locatie=chosen.locatie,
        start=chosen.start,
        name=name,
        email=mail_address(email) or "",
        phone=mobile_number(phone) or "",
        taal=taal,
        partij=partij,
        zaak=zaak,
        send_key=send_key,
        reached_otherwise=True,
        by=SYSTEM if by.kind == ActorKind.STAFF and not by.may(MAKE) else by,
    )


@transaction.atomic
def tie_to_zaak(*, afspraak_id: UUID, zaak: UUID, by: Actor) -> None:
    """What a form booked belongs to the zaak that the form became. One that is gone needs none; twice is once."""
    afspraak = Afspraak.objects.select_for_update().filter(id=afspraak_id).first()
    if afspraak is None or afspraak.zaak == zaak:
        return
    afspraak.zaak = zaak
    afspraak.save(update_fields=["zaak"])
    announce(AfspraakTied(afspraak.id, zaak), by=by)
