"""Who leads whom."""

from uuid import UUID

from django.db.models import Q

from loket.kernel.actor import Actor, ActorKind
from loket.organisatie.models import Medewerker, Teamlid


def leads(medewerker_id: UUID, by: Actor) -> bool:
    """Leader of a team of this person, or head of its afdeling; nobody leads himself."""
    if by.kind != ActorKind.STAFF or not by.id or str(medewerker_id) == by.id:
        return False
    return Teamlid.objects.filter(_led_by(by), medewerker_id=medewerker_id).exists()


def led_by(by: Actor) -> list[Medewerker]:
    """By name: nobody is ranked. One statement."""
    led = Teamlid.objects.filter(_led_by(by)).values("medewerker_id")
    return list(Medewerker.objects.active().filter(id__in=led).exclude(id=by.id).by_name()) if by.id else []


def leads_anybody(by: Actor) -> bool:
    return bool(by.id) and Teamlid.objects.filter(_led_by(by)).exclude(medewerker_id=by.id).exists()


def _led_by(by: Actor) -> Q:
    return Q(team__active=True) & (Q(team__leader_id=by.id) | Q(team__afdeling__head_id=by.id))
