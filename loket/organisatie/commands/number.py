"""Direct numbers that were told to people outside (S-26)."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.events import DirectNumberGiven

STAFF_ONLY = Refusal("number-staff-only", "Alleen medewerkers geven een direct nummer.")


@transaction.atomic
def note_number_given(*, medewerker_id: UUID, relation: str, by: Actor) -> None:
    """A customer was told the direct number of this medewerker. `relation` says why they may have it; empty: nothing
    does, and it was given all the same.
    """
    refuse(None if by.kind == ActorKind.STAFF else STAFF_ONLY)
    announce(DirectNumberGiven(medewerker_id, relation), by=by)
