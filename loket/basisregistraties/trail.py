"""Write down that a register was asked. Asking does it by itself, so that nobody can forget it."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from loket.basisregistraties.models import Bevraging, Register, Uitkomst
from loket.kernel.actor import Actor
from loket.kernel.secrets import blind_index
from loket.verwerkingen.commands import log_view

ACTIVITY = "registers-raadplegen"


@transaction.atomic
def note_bevraging(
    register: Register,
    number: str,
    *,
    velden: Sequence[str],
    doel: str,
    uitkomst: Uitkomst,
    milliseconden: int,
    by: Actor,
) -> Bevraging:
    """With which fields and for what; and a line in both logs, so that the person can see it (AVG 15)."""
    made = Bevraging.objects.create(
        register=register,
        index=blind_index(number),
        velden=list(velden),
        doel=doel[:200],
        uitkomst=uitkomst,
        door_soort=by.kind,
        op=timezone.now(),
        milliseconden=milliseconden,
    )
    log_view(
        object=f"basisregistraties:{made.id}",
        label=str(register.label),
        action=f"{len(velden)} gegevens opgevraagd",
        activity=ACTIVITY,
        purpose=doel,
        persons=[number],
        by=by,
    )
    return made
