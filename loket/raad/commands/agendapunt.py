"""What is on the agenda, and what was decided."""

from typing import Any
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.raad.commands.held import index_stukken, index_vergadering, locked
from loket.raad.events import AgendapuntKept
from loket.raad.models import Agendapunt
from loket.raad.rules.vergadering import why_not_edit

TAKEN = Refusal("number-taken", "Dit nummer staat al op de agenda.", "nummer")
UNTREATED = Refusal("decided-untreated", "Er is pas een besluit als het punt is behandeld.", "behandeld")


@transaction.atomic
def put_agendapunt(*, vergadering_id: UUID, agendapunt_id: UUID | None = None, by: Actor, **told: Any) -> Agendapunt:
    """A new item, or another text of one. When it is closed, its papers and votes are no longer public either."""
    vergadering = locked(vergadering_id)
    found = vergadering.agendapunten.get(id=agendapunt_id) if agendapunt_id else Agendapunt(vergadering=vergadering)
    for name, value in told.items():
        setattr(found, name, value)
    taken = vergadering.agendapunten.filter(nummer=found.nummer).exclude(id=found.id).exists()
    untreated = bool(found.besluit) and not found.behandeld
    refuse(why_not_edit(by), TAKEN if taken else None, UNTREATED if untreated else None)
    found.save()
    announce(AgendapuntKept(vergadering.id, found.id, found.besloten), by=by)
    index_vergadering(vergadering)
    if agendapunt_id:
        index_stukken(vergadering, agendapunt=found)
    return found
