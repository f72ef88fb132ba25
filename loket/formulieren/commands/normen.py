"""Keep the amounts of the law up, and hear it when one may have changed."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from loket.berichten.commands import write_bericht
from loket.formulieren.events import NormbedragKept
from loket.formulieren.models import Normbedrag
from loket.formulieren.permissions import BEHEREN
from loket.formulieren.queries.normen import normbedragen
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.text import date_words
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import holders_of

MAY_NOT = Refusal("not-allowed", "Je mag geen bedragen bijhouden.")


@transaction.atomic
def keep_normbedrag(
    *, code: str, naam: str, vanaf: date, bedrag: Decimal, bron: str, nakijken_op: date | None = None, by: Actor
) -> Normbedrag:
    """From this day on; the same day again is a correction, which must be checked anew. Who keeps it is its owner."""
    refuse(None if by.kind == ActorKind.SYSTEM or by.may(BEHEREN) else MAY_NOT)
    owner = UUID(by.id) if by.kind == ActorKind.STAFF else None
    told: dict[str, Any] = {"naam": naam, "bedrag": bedrag, "bron": bron, "nakijken_op": nakijken_op, "eigenaar": owner}
    told |= {"gecontroleerd_op": None, "gecontroleerd_door": None, "gemeld_op": None}
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


def mind_norms() -> int:
    """Of each amount that holds and should have been looked at by now: its owner hears it, once. Who left, or nobody:
    then everybody who keeps forms up. How many amounts.
    """
    due = [row for row in normbedragen(timezone.localdate()) if row.overdue]
    return sum(_tell_owner(row.id) for row in due)


@transaction.atomic
def _tell_owner(normbedrag_id: UUID) -> int:
    row = Normbedrag.objects.select_for_update().get(id=normbedrag_id)
    if row.gemeld_op:
        return 0
    people = Medewerker.objects.active().filter(id=row.eigenaar) if row.eigenaar else Medewerker.objects.none()
    if not people.exists():
        ids = [each for each, _ in holders_of(BEHEREN, on=timezone.localdate())]
        people = Medewerker.objects.active().filter(id__in=ids)
    for someone in people:
        write_bericht(
            to=someone.email,
            subject="Kijk of een bedrag uit de wet nog klopt",
            template="formulieren/berichten/bedrag_nakijken.txt",
            about=f"norm-review:{row.id}:{row.nakijken_op:%Y%m%d}:{someone.id}",
            someone=someone,
            bedrag=row,
            nakijken_op=date_words(row.nakijken_op) if row.nakijken_op else "",
            link=f"{settings.PUBLIC_URL}{reverse('formulieren:normen')}",
        )
    row.gemeld_op = timezone.now()
    row.save(update_fields=["gemeld_op"])
    return 1
