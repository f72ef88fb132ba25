"""What people search and do not find becomes work of somebody, with a last day."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.text import local
from loket.organisatie.models import Medewerker
from loket.redactie.events import TaakDone, TaakHandedOver, TaakMade
from loket.redactie.models import Taak
from loket.redactie.rules.taak import due_by_norm, why_not_done, why_not_due, why_not_taak
from loket.zoeken.queries import is_in_log


@transaction.atomic
def make_taak(*, query: str, why: str, by: Actor) -> Taak:
    """Of who takes it on, within our norm. A second time gives the one that is open. Raises Refused."""
    known = is_in_log(query)
    refuse(why_not_taak(by), None if known else Refusal("not-searched", "Hier is niet op gezocht."))
    today = local(timezone.now()).date()
    told = {"why": why[:20], "owner_id": UUID(by.id), "due_on": due_by_norm(today), "made_on": today}
    taak, made = Taak.objects.get_or_create(query=query, done_on=None, defaults={**told, "made_by": by.name})
    if made:
        announce(TaakMade(taak.id, query), by=by)
    return taak


@transaction.atomic
def hand_over_taak(*, taak_id: UUID, owner_id: UUID, due_on: date, by: Actor) -> Taak:
    """Another owner or another last day."""
    taak = Taak.objects.select_for_update().get(id=taak_id)
    works = Medewerker.objects.active().filter(id=owner_id).exists()
    refuse(
        why_not_taak(by),
        Refusal("taak-done", "Deze taak is al klaar.") if taak.done_on else None,
        None if works else Refusal("owner-gone", "Kies iemand die hier werkt.", "owner"),
        why_not_due(due_on, local(timezone.now()).date()),
    )
    taak.owner_id, taak.due_on = owner_id, due_on
    taak.save(update_fields=["owner", "due_on"])
    announce(TaakHandedOver(taak.id, owner_id, due_on), by=by)
    return taak


@transaction.atomic
def finish_taak(*, taak_id: UUID, outcome: str, by: Actor) -> Taak:
    """Done, and what was done. What is searched from tomorrow on counts again."""
    taak = Taak.objects.select_for_update().get(id=taak_id)
    refuse(*why_not_done(outcome, done=bool(taak.done_on), by=by))
    taak.done_on, taak.done_by, taak.outcome = local(timezone.now()).date(), by.name, outcome.strip()
    taak.save(update_fields=["done_on", "done_by", "outcome"])
    announce(TaakDone(taak.id), by=by)
    return taak
