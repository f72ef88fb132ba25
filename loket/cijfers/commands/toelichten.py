"""The owner of a figure says why it was under its norm, and what happens now (S-2, S-79)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from loket.cijfers.events import ToelichtingGiven
from loket.cijfers.models import Indicator, Toelichting
from loket.cijfers.rules.inrichten import why_not_explain
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse


@transaction.atomic
def explain(*, code: str, maand: date, tekst: str, by: Actor) -> Toelichting:
    """For everybody to read. Raises Indicator.DoesNotExist, Refused."""
    found = Indicator.objects.get(code=code)
    owner = bool(by.id) and str(found.eigenaar_id) == by.id
    refuse(*why_not_explain(tekst, owner=owner, maand=maand, today=timezone.localdate(), by=by))
    made = Toelichting.objects.create(
        indicator=found, maand=maand.replace(day=1), tekst=tekst.strip()[:1000], door_id=by.id, op=timezone.now()
    )
    announce(ToelichtingGiven(code, made.maand), by=by)
    return made
