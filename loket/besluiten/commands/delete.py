"""Delete a besluit for good."""

from uuid import UUID

from django.db import transaction

from loket.besluiten.commands.document import place_of_besluit
from loket.besluiten.models import Besluit, BesluitInformatieobject
from loket.besluiten.permissions import VERWIJDEREN
from loket.besluiten.queries import main_of
from loket.besluiten.queries.shapes import BESLUIT
from loket.besluiten.rules.besluit import why_not
from loket.documenten.commands import unrelate_object
from loket.kernel.actor import Actor
from loket.kernel.refusal import refuse
from loket.zaken.commands.zaakbesluit import unlink_besluit
from loket.zgw.trail import DESTROY, record


@transaction.atomic
def delete_besluit(*, besluit_id: UUID, by: Actor) -> None:
    """With its relations to documents, their other ends, and its trail (brc-009). The documents stay."""
    besluit = Besluit.objects.select_for_update().get(id=besluit_id)
    refuse(why_not(by, VERWIJDEREN, besluit.besluittype_id))
    record(BESLUIT, besluit.id, main_of(besluit.id), DESTROY, by=by)
    unrelate_object(object=place_of_besluit(besluit.id), by=by)
    BesluitInformatieobject.objects.filter(besluit=besluit).delete()
    besluit.delete()
    unlink_besluit(besluit_id=besluit_id, by=by)
