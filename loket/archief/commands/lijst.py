"""A list of zaken to destroy: made, offered to the departments, changed while they look, or dropped."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.archief.commands.hold import put_hold
from loket.archief.events import LijstDropped, LijstMade, LijstOffered
from loket.archief.models import Lijst, Regel, RegelState, State
from loket.archief.permissions import PREPARE
from loket.archief.queries.due import DueRow, due_on
from loket.archief.queries.lijst import standing_of
from loket.archief.rules.lijst import why_not_change, why_not_drop, why_not_offer
from loket.kernel.actor import Actor
from loket.kernel.numbers import next_number
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse

NOTHING = Refusal("nothing-due", "Er is nu niets dat vernietigd moet worden.")
MAY_NOT = Refusal("permission_denied", "Je mag geen vernietigingslijsten maken.")


@transaction.atomic
def make_lijst(*, by: Actor) -> Lijst:
    """All that is due today and that nothing stands in the way of; at most 2,000 zaken, the rest is for the next."""
    refuse(None if by.may(PREPARE) else MAY_NOT)
    made = lijst_of(timezone.localdate(), by=by)
    if made is None:
        raise Refused(NOTHING)
    return made


def lijst_of(today: date, *, by: Actor) -> Lijst | None:
    """Within the transaction of who checked the rights; None when nothing is due."""
    lines = [line for line in due_on(today) if not line.way]
    if not lines:
        return None
    made = Lijst.objects.create(
        number=f"VL-{today.year}-{next_number('VL', today.year)}",
        day=today,
        made_by_id=by.id,
        made_by=by.name,
        made_at=timezone.now(),
    )
    Regel.objects.bulk_create(_regel(made, line) for line in lines)
    announce(LijstMade(made.id, made.number, len(lines)), by=by)
    return made


@transaction.atomic
def offer_lijst(*, lijst_id: UUID, by: Actor) -> Lijst:
    """The departments look at it now."""
    lijst = held_lijst(lijst_id)
    refuse(why_not_offer(standing_of(lijst_id), by=by))
    _set_state(lijst, State.OFFERED)
    announce(LijstOffered(lijst.id, lijst.number), by=by)
    return lijst


@transaction.atomic
def drop_lijst(*, lijst_id: UUID, by: Actor) -> Lijst:
    """It lapses; its zaken can be on another list."""
    lijst = held_lijst(lijst_id)
    refuse(why_not_drop(standing_of(lijst_id), by=by))
    Regel.objects.filter(lijst=lijst, state=RegelState.LISTED).update(
        state=RegelState.EXCLUDED, note="De lijst is vervallen.", ended_at=timezone.now()
    )
    _set_state(lijst, State.DROPPED)
    announce(LijstDropped(lijst.id, lijst.number), by=by)
    return lijst


@transaction.atomic
def exclude_regel(*, regel_id: UUID, ground: str, reason: str, until: date | None = None, by: Actor) -> Regel:
    """Take a zaak off the list, with a reason, and hold it back: else it would stand on the next one."""
    found = Regel.objects.get(id=regel_id)
    held_lijst(found.lijst_id)
    refuse(why_not_change(standing_of(found.lijst_id), by=by))
    put_hold(found.zaak, ground=ground, reason=reason, until=until, by=by)
    return Regel.objects.get(id=regel_id)


def held_lijst(lijst_id: UUID) -> Lijst:
    """Nobody else changes it until the transaction ends. Raises Lijst.DoesNotExist."""
    return Lijst.objects.select_for_update(no_key=True).get(id=lijst_id)


def _set_state(lijst: Lijst, state: State) -> None:
    lijst.state = state
    lijst.save(update_fields=["state"])


def _regel(lijst: Lijst, line: DueRow) -> Regel:
    return Regel(
        lijst=lijst,
        zaak=line.id,
        identificatie=line.identificatie,
        zaaktype=line.zaaktype,
        resultaat=line.resultaat,
        klasse=line.klasse,
        startdatum=line.startdatum,
        einddatum=line.einddatum,
        archiefactiedatum=line.archiefactiedatum,
        is_deelzaak=line.is_deelzaak,
        afdeling_id=line.afdeling_id,
    )
