"""A klacht that nobody else changes meanwhile, for who may change it."""

from datetime import date
from uuid import UUID

from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.refusal import refuse
from loket.kernel.text import local
from loket.klachten.models import Klacht
from loket.klachten.rules.rechten import Who, why_not_change


def today() -> date:
    return local(timezone.now()).date()


def who_of(klacht: Klacht) -> Who:
    return Who(klacht.behandelaar_id, set(klacht.beklaagden.values_list("medewerker_id", flat=True)))


def locked(klacht_id: UUID) -> Klacht:
    """Raises Klacht.DoesNotExist."""
    return Klacht.objects.select_for_update(no_key=True).get(id=klacht_id)


def held_klacht(klacht_id: UUID, *, by: Actor, closed_too: bool = False) -> Klacht:
    """Raises Klacht.DoesNotExist; Refused: of another, about this person, or done."""
    klacht = locked(klacht_id)
    refuse(why_not_change(who_of(klacht), closed=klacht.closed and not closed_too, by=by))
    return klacht
