"""From whom a document came, or to whom it went."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from loket.documenten.commands.gebruiksrecht import IMMUTABLE
from loket.documenten.commands.hold import hold_document
from loket.documenten.models import AardRelatie, Verzending
from loket.documenten.permissions import AANMAKEN, BIJWERKEN, GEFORCEERD, VERWIJDEREN
from loket.documenten.queries.mains import main_of
from loket.documenten.queries.shapes import VERZENDING
from loket.documenten.rules.verzending import why_not_another_sender, why_not_this_way
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.zgw.trail import CREATE, DESTROY, record, snapshot


@transaction.atomic
def add_verzending(*, fields: Mapping[str, Any], by: Actor) -> UUID:
    """`fields` are those of the model, with `informatieobject_id` (drc-017)."""
    document = hold_document(fields["informatieobject_id"], AANMAKEN, by=by)
    refuse(_why_not_sender(fields), why_not_this_way(fields))
    made = Verzending.objects.create(**fields)
    record(VERZENDING, made.id, main_of(document.id), CREATE, by=by)
    return made.id


@transaction.atomic
def change_verzending(*, verzending_id: UUID, fields: Mapping[str, Any], action: str, by: Actor) -> None:
    """Everything but the document that it is of. Raises Verzending.DoesNotExist."""
    found = Verzending.objects.get(id=verzending_id)
    hold_document(found.informatieobject_id, BIJWERKEN, GEFORCEERD, by=by)
    refuse(
        IMMUTABLE if fields["informatieobject_id"] != found.informatieobject_id else None,
        _why_not_sender(fields, but=verzending_id),
        why_not_this_way(fields),
    )
    old = snapshot(VERZENDING, found.id, by=by)
    for name, value in fields.items():
        setattr(found, name, value)
    found.save(force_update=True)
    record(VERZENDING, found.id, main_of(found.informatieobject_id), action, by=by, old=old)


@transaction.atomic
def remove_verzending(*, verzending_id: UUID, by: Actor) -> None:
    """Raises Verzending.DoesNotExist."""
    found = Verzending.objects.get(id=verzending_id)
    hold_document(found.informatieobject_id, VERWIJDEREN, by=by)
    record(VERZENDING, found.id, main_of(found.informatieobject_id), DESTROY, by=by)
    found.delete()


def _why_not_sender(fields: Mapping[str, Any], *, but: UUID | None = None) -> Refusal | None:
    if fields["aard_relatie"] != AardRelatie.AFZENDER:
        return None
    senders = Verzending.objects.filter(
        informatieobject=fields["informatieobject_id"], aard_relatie=AardRelatie.AFZENDER
    ).values_list("id", flat=True)
    return why_not_another_sender(has_sender=bool({*senders} - {but}))
