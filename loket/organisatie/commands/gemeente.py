"""The town itself: name, numbers, address and opening hours."""

from typing import Any

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie import rules
from loket.organisatie.commands.row import change_row
from loket.organisatie.events import GemeenteChanged
from loket.organisatie.kept import forget_gemeente
from loket.organisatie.models import Gemeente


@transaction.atomic
def set_up_gemeente(*, by: Actor, **fields: Any) -> Gemeente:
    """Set the given fields of the town; the first time this makes it. Refused for wrong hours or a missing number."""
    row = Gemeente.objects.select_for_update().first() or Gemeente()
    shown = fields.get("show_14_number", row.show_14_number)
    refuse(
        rules.why_not_manage(by),
        rules.why_not_hours(fields.get("opening_hours", row.opening_hours)),
        Refusal("phone-14-missing", "Vul het 14-nummer in.", "phone_14")
        if shown and not fields.get("phone_14", row.phone_14)
        else None,
    )
    changed = change_row(row, **fields)
    announce(GemeenteChanged(row.id, changed), by=by)
    transaction.on_commit(forget_gemeente)
    return row
