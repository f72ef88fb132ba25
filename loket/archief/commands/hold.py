"""Hold a zaak back from destruction, with a reason; and let it go again."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.archief.events import ZaakHeldBack, ZaakReleased
from loket.archief.models import Ground, Regel, RegelState, Uitzondering
from loket.archief.permissions import ANY
from loket.archief.rules.stays import why_not_hold
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.zaken.commands import find_held

MAY_NOT = Refusal("permission_denied", "Je mag geen zaken vasthouden.")
HELD = Refusal("held-already", "Deze zaak wordt al vastgehouden.")
GONE = Refusal("not-held", "Deze zaak wordt niet meer vastgehouden.")


@transaction.atomic
def hold_zaak_back(*, zaak_id: UUID, ground: str, reason: str, until: date | None = None, by: Actor) -> Uitzondering:
    """Also one that stands on a list that is not destroyed yet: it comes off. Raises Refused: `bad-url`."""
    refuse(None if any(map(by.may, ANY)) else MAY_NOT)
    return put_hold(zaak_id, ground=ground, reason=reason, until=until, by=by)


@transaction.atomic
def release_zaak(*, uitzondering_id: UUID, by: Actor) -> Uitzondering:
    """The next list has it again, when its time is over."""
    refuse(None if any(map(by.may, ANY)) else MAY_NOT)
    found = Uitzondering.objects.select_for_update().filter(id=uitzondering_id, lifted_at=None).first()
    refuse(None if found else GONE)
    assert found
    found.lifted_at, found.lifted_by = timezone.now(), by.name
    found.save(update_fields=["lifted_at", "lifted_by"])
    announce(ZaakReleased(found.zaak_id), by=by)
    return found


def put_hold(zaak_id: UUID, *, ground: str, reason: str, until: date | None, by: Actor) -> Uitzondering:
    """Within the transaction of who checked the rights."""
    find_held(zaak_id)
    now, today = timezone.now(), timezone.localdate()
    refuse(*why_not_hold(reason, until, today))
    active = Uitzondering.objects.filter(zaak_id=zaak_id, lifted_at=None)
    refuse(HELD if active.exclude(until__lte=today).exists() else None)
    active.update(lifted_at=now, lifted_by="Loket")  # its time was over
    made = Uitzondering.objects.create(
        zaak_id=zaak_id, ground=Ground(ground), reason=reason.strip(), until=until, placed_by=by.name, placed_at=now
    )
    Regel.objects.filter(zaak=zaak_id, state=RegelState.LISTED).update(
        state=RegelState.EXCLUDED, note=Ground(ground).label, ended_at=now
    )
    announce(ZaakHeldBack(zaak_id, ground, until), by=by)
    return made
