"""Tell a smaller step within a status."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.zaken.commands.hold import hold_zaak
from loket.zaken.models import Status, Substatus
from loket.zaken.permissions import AANMAKEN, STATUSSEN
from loket.zaken.queries import main_of
from loket.zaken.queries.shapes import SUBSTATUS
from loket.zgw.trail import CREATE, record


@transaction.atomic
def tell_substatus(
    *,
    zaak_id: UUID,
    omschrijving: str,
    status_id: UUID | None = None,
    tijdstip: datetime | None = None,
    doelgroep: str = "",
    by: Actor,
) -> Substatus:
    """A step within the status that is named, or the latest. Raises Refused: `zaak-mismatch` for another's status."""
    zaak = hold_zaak(zaak_id, AANMAKEN, STATUSSEN, by=by)
    if status_id is None:
        status_id = _latest(zaak_id)
    elif not Status.objects.filter(id=status_id, zaak_id=zaak_id).exists():
        refuse(Refusal("zaak-mismatch", "Deze status hoort niet bij de zaak.", "status"))
    made = Substatus.objects.create(
        zaak_id=zaak_id,
        status_id=status_id,
        omschrijving=omschrijving,
        tijdstip=tijdstip or timezone.now(),
        doelgroep=doelgroep,
    )
    record(SUBSTATUS, made.id, main_of(zaak_id), CREATE, by=by, label=f"Substatus van {zaak.identificatie}")
    return made


def _latest(zaak_id: UUID) -> UUID | None:
    found = Status.objects.filter(zaak_id=zaak_id).order_by("-datum_status_gezet", "-id")
    return found.values_list("id", flat=True).first()
