"""The appointment that somebody chose in a form, made when the form is sent."""

from collections.abc import Sequence
from uuid import UUID

from loket.afspraken.commands.make import book
from loket.afspraken.models import Afspraak
from loket.afspraken.queries.form import NO_TIME, answer_in
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refused


def book_from_form(
    *,
    products: Sequence[str],
    answer: str,
    send_key: UUID,
    name: str,
    email: str = "",
    phone: str = "",
    partij: UUID | None = None,
    zaak: UUID | None = None,
    by: Actor,
) -> Afspraak:
    """`send_key` is of the form that is sent: sent twice it is one appointment. Refused as `book` is, with the field
    `start` when the time went to somebody else: then the form shows other times, and nothing typed is lost.
    """
    chosen = answer_in(answer)
    if chosen is None:
        raise Refused(NO_TIME)
    return book(
        products=products,
        locatie=chosen.locatie,
        start=chosen.start,
        name=name,
        email=email,
        phone=phone,
        partij=partij,
        zaak=zaak,
        send_key=send_key,
        by=by,
    )
