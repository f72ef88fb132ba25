"""Keep a line of a book of the programme."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.programma.events import RegelKept
from loket.programma.queries.boeken import BOEKEN
from loket.programma.rules.visie import why_not_keep


@transaction.atomic
def keep_regel(*, boek: str, told: Mapping[str, Any], regel_id: UUID | None = None, by: Actor) -> UUID:
    """A new line, or another text of one that is there. Raises KeyError, the model's DoesNotExist, Refused."""
    book = BOEKEN[boek]
    refuse(None if by is SYSTEM else why_not_keep(by))
    rows = book.model._default_manager
    before = rows.select_for_update().get(pk=regel_id) if regel_id else None
    each: Any = rows.get(pk=regel_id) if regel_id else book.model()
    for name in told.keys() & {*book.velden, *(f"{name}_id" for name in book.velden)}:
        setattr(each, name, told[name])
    refuse(*_faults(each))
    refuse(*book.why_not(each, before))
    each.save()
    announce(RegelKept(each.pk, boek, before is None), by=by)
    kept: UUID = each.pk
    return kept


def _faults(each: Any) -> list[Refusal]:
    """What the columns and constraints of the model do not take."""
    try:
        each.full_clean()
    except ValidationError as error:
        return [
            Refusal(f"{name}-wrong", "Vul dit goed in.", "" if name == "__all__" else name)
            for name in error.message_dict
        ]
    return []
