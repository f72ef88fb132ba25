"""Keep the amounts of the law up."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.formulieren.events import NormbedragKept
from loket.formulieren.models import Normbedrag
from loket.formulieren.permissions import BEHEREN
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse

MAY_NOT = Refusal("not-allowed", "Je mag geen bedragen bijhouden.")


@transaction.atomic
def keep_normbedrag(*, code: str, naam: str, vanaf: date, bedrag: Decimal, bron: str, by: Actor) -> Normbedrag:
    """From this day on; the same day again is a correction, which must be checked anew."""
    refuse(None if by.kind == ActorKind.SYSTEM or by.may(BEHEREN) else MAY_NOT)
    told = {"naam": naam, "bedrag": bedrag, "bron": bron, "gecontroleerd_op": None, "gecontroleerd_door": None}
    kept, _ = Normbedrag.objects.update_or_create(code=code, vanaf=vanaf, defaults=told)
    announce(NormbedragKept(kept.id, code, str(bedrag), checked=False), by=by)
    return kept


@transaction.atomic
def check_normbedrag(*, normbedrag_id: UUID, by: Actor) -> None:
    """Somebody compared it with its source."""
    refuse(None if by.may(BEHEREN) else MAY_NOT)
    row = Normbedrag.objects.select_for_update().get(id=normbedrag_id)
    row.gecontroleerd_op, row.gecontroleerd_door_id = timezone.now(), UUID(by.id)
    row.save(update_fields=["gecontroleerd_op", "gecontroleerd_door"])
    announce(NormbedragKept(row.id, row.code, str(row.bedrag), checked=True), by=by)
