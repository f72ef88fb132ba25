"""The mandate register: what may be decided by whom, up to what (S-115)."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.organisatie import rules
from loket.organisatie.commands.row import change_row
from loket.organisatie.events import MandaatEnded, MandaatGranted
from loket.organisatie.models import FunctieVervulling, Mandaat
from loket.organisatie.models.period import overlapping


@transaction.atomic
def grant_mandaat(
    *,
    decision: str,
    description: str,
    ground: str,
    first_day: date,
    last_day: date | None = None,
    functie_id: UUID | None = None,
    medewerker_id: UUID | None = None,
    max_amount: Decimal | None = None,
    deputy_inherits: bool = False,
    by: Actor,
) -> Mandaat:
    """Write a mandate in the register. Refused for oneself, or for a functie that one fills (four eyes)."""
    mandaat = Mandaat(
        decision=decision,
        description=description,
        ground=ground,
        functie_id=functie_id,
        medewerker_id=medewerker_id,
        max_amount=max_amount,
        deputy_inherits=deputy_inherits,
        first_day=first_day,
        last_day=last_day,
    )
    refuse(
        rules.why_not_manage(by),
        rules.why_not_give_rights(by.id if _for_whom_asks(mandaat, by) else None, by=by),
        rules.why_not_period(first_day, last_day),
        rules.why_not_grant(functie_id=functie_id, medewerker_id=medewerker_id, max_amount=max_amount, ground=ground),
    )
    mandaat.save()
    announce(MandaatGranted(mandaat.id, decision, "" if max_amount is None else str(max_amount)), by=by)
    return mandaat


@transaction.atomic
def end_mandaat(*, mandaat_id: UUID, last_day: date, by: Actor) -> Mandaat:
    """The last day that the mandate counts. Decisions taken before stay lawful; a mandate is never deleted."""
    mandaat = Mandaat.objects.select_for_update().get(id=mandaat_id)
    longer = mandaat.last_day is not None and last_day > mandaat.last_day
    refuse(
        rules.why_not_manage(by),
        rules.why_not_period(mandaat.first_day, last_day),
        rules.why_not_give_rights(by.id if _for_whom_asks(mandaat, by) else None, by=by) if longer else None,
    )
    if change_row(mandaat, last_day=last_day):
        announce(MandaatEnded(mandaat.id, last_day), by=by)
    return mandaat


def _for_whom_asks(mandaat: Mandaat, by: Actor) -> bool:
    """Whether the mandate is for who asks, by name or by a functie this person fills."""
    if not by.id or mandaat.functie_id is None:
        return str(mandaat.medewerker_id) == by.id
    days = overlapping(mandaat.first_day, mandaat.last_day)
    return FunctieVervulling.objects.filter(days, functie_id=mandaat.functie_id, medewerker_id=by.id).exists()
