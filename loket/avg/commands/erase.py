"""Erase what may go of one person, all of it or nothing; done again it takes what may go by then (AVG 17)."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from loket.avg.events import PersonErased
from loket.avg.permissions import BEHANDELEN
from loket.avg.queries.gather import gathered
from loket.avg.queries.whose import Whose
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.sql import one_at_a_time

NO_RIGHT = Refusal("no-right", "Je mag geen gegevens van mensen wissen.")


@dataclass(frozen=True, slots=True)
class Erased:
    gone: int
    stayed: int


@transaction.atomic
def erase_person(of: Whose, *, by: Actor) -> Erased:
    """Each room forgets its own. What stays, stays whole: its reason stands on the page. Refused without the right."""
    refuse(None if by.may(BEHANDELEN) else NO_RIGHT)
    one_at_a_time(f"avg:{of.id}")
    found = gathered(of, now=timezone.now(), lock=True)
    gone = {each.held.model._meta.label: len(each.goes) for each in found if each.goes}
    stayed = sum(len(each.stays) for each in found)
    for each in found:
        if each.held.forget and each.goes:
            each.held.forget(each.goes, by)
    if gone:
        announce(PersonErased(of.id, of.van, gone, stayed), by=by)
    return Erased(sum(gone.values()), stayed)
