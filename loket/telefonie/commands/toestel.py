"""Telephones: arrange one, and sit down at one."""

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.telefonie.events import ToestelKept
from loket.telefonie.models import Toestel
from loket.telefonie.rules.toestel import why_not_call, why_not_extension, why_not_manage, why_not_nobody


@transaction.atomic
def keep_toestel(
    *,
    toestel_id: UUID | None = None,
    extension: str,
    medewerker_id: UUID | None = None,
    place: str = "",
    team: str = "",
    active: bool = True,
    by: Actor,
) -> Toestel:
    """A new telephone, or one as it is from now on. Calls of before stay with who had it then."""
    toestel = Toestel.objects.select_for_update().get(id=toestel_id) if toestel_id else Toestel()
    taken = Toestel.objects.filter(extension=extension).exclude(id=toestel.id).exists()
    refuse(
        why_not_manage(by),
        why_not_extension(extension),
        Refusal("extension-taken", "Dit interne nummer staat er al.", "extension") if taken else None,
        why_not_nobody(medewerker_id, place),
    )
    toestel.extension, toestel.place, toestel.active = extension, place.strip(), active
    toestel.medewerker_id, toestel.team_id = medewerker_id, team or None
    return _kept(toestel, by)


@transaction.atomic
def take_toestel(*, extension: str, by: Actor) -> Toestel:
    """Sit down at a telephone that stands at a place: calls there are yours until somebody else sits down.

    Refused for an extension that is not there, or is somebody's own.
    """
    refuse(why_not_call(by))
    toestel = Toestel.objects.select_for_update().filter(extension=extension, active=True).exclude(place="").first()
    refuse(
        Refusal("toestel-unknown", "Dit toestel is er niet, of het is van iemand.", "extension")
        if not toestel
        else None
    )
    assert toestel
    _leave(Toestel.objects.exclude(id=toestel.id), by)
    if str(toestel.medewerker_id) != by.id:
        toestel.medewerker_id = UUID(by.id)
        _kept(toestel, by)
    return toestel


@transaction.atomic
def leave_toestellen(*, by: Actor) -> None:
    """Not at any place any more. A telephone of one's own stays one's own; twice is once."""
    refuse(why_not_call(by))
    _leave(Toestel.objects.all(), by)


def _leave(toestellen: QuerySet[Toestel], by: Actor) -> None:
    for left in toestellen.select_for_update().filter(medewerker_id=by.id).exclude(place=""):
        left.medewerker = None
        _kept(left, by)


def _kept(toestel: Toestel, by: Actor) -> Toestel:
    toestel.save()
    team = toestel.team_id or ""
    fact = ToestelKept(toestel.id, toestel.extension, toestel.medewerker_id, toestel.place, team, toestel.active)
    announce(fact, by=by)
    return toestel
