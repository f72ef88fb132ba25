"""What an agent is typing, kept on the server: a browser that is killed loses two seconds at most (U26)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.klantcontacten.models import Concept
from loket.klantcontacten.queries.concept import saved_with

CONCEPT_KEPT = timedelta(days=7)  # after a weekend and a day off somebody still finds what they were typing


def keep_concept(*, gesprek: str, tekst: dict[str, Any], unless_saved: UUID | None = None, by: Actor) -> Concept:
    """Put these fields in the draft about this call; fields that are not named stay. Not announced: it is no fact.

    What comes in while, or after, it was saved with this key, is kept nowhere: a draft that is there is of what came
    after it, and the answer holds these fields alone.
    """
    now = timezone.now()
    with transaction.atomic():
        draft, new = Concept.objects.select_for_update().get_or_create(
            medewerker_id=UUID(by.id),
            gesprek=gesprek,
            defaults={"tekst": tekst, "begonnen_op": now, "bewaard_op": now},
        )
        if unless_saved and saved_with(unless_saved, by=by):
            if new:
                draft.delete()
            return Concept(gesprek=gesprek, tekst=tekst)
        if not new:
            draft.tekst |= tekst
            draft.bewaard_op = now
            draft.save(update_fields=["tekst", "bewaard_op"])
    return draft


def drop_concept(*, gesprek: str, by: Actor) -> None:
    """The contact was saved, or was none."""
    Concept.objects.filter(medewerker_id=UUID(by.id), gesprek=gesprek).delete()


def move_concept(*, gesprek: str, to: str, by: Actor) -> None:
    """What was typed is of this call: it has a name now. What stood there already is replaced."""
    with transaction.atomic():
        moved = Concept.objects.select_for_update().filter(medewerker_id=UUID(by.id), gesprek=gesprek)
        if gesprek != to and moved.exists():
            drop_concept(gesprek=to, by=by)
            moved.update(gesprek=to)


def forget_old_concepten() -> int:
    """What nobody typed on for a week: the contact was never saved, and its words are of somebody. How many."""
    gone, _ = Concept.objects.filter(bewaard_op__lt=timezone.now() - CONCEPT_KEPT).delete()
    return gone
