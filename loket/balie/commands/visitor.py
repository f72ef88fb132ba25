"""What a visitor does with the own number, by the secret of its link."""

from django.db import transaction
from django.utils import timezone

from loket.balie.commands.moment import held, show, write_moment
from loket.balie.events import TelephoneLeft, VisitorLeft
from loket.balie.models import Kind, State, Volgnummer
from loket.balie.queries.visit import by_token
from loket.balie.rules.refusals import NOT_FOUND, WRONG_NUMBER, why_not_step
from loket.berichten.rules import mobile_number
from loket.kernel.actor import VISITOR
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused, refuse


@transaction.atomic
def leave_telephone(*, token: str, telefoon: str) -> Volgnummer:
    """The link is sent by SMS, so that somebody can wait outside."""
    volgnummer = _own(token)
    refuse(why_not_step(volgnummer.state, Kind.LEFT), None if mobile_number(telefoon) else WRONG_NUMBER)
    volgnummer.telefoon = telefoon.strip()[:20]
    volgnummer.save(update_fields=["telefoon"])
    announce(TelephoneLeft(volgnummer.id), by=VISITOR)
    return volgnummer


@transaction.atomic
def give_up(*, token: str) -> Volgnummer:
    """The visitor goes away; who comes after moves up."""
    volgnummer = _own(token)
    refuse(None if volgnummer.state == State.WAITING else why_not_step(State.DONE, Kind.LEFT))
    write_moment(volgnummer, Kind.LEFT, at=timezone.now())
    announce(VisitorLeft(volgnummer.id), by=VISITOR)
    show(volgnummer.locatie)
    return volgnummer


def _own(token: str) -> Volgnummer:
    found = by_token(token)
    if found is None:
        raise Refused(NOT_FOUND)
    return held(found.id)
