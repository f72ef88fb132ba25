"""Delete a zaak for good, with everything under it."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.zaken.commands.hold import find_held
from loket.zaken.commands.mirror import forget_parts
from loket.zaken.events import ZaakDeleted
from loket.zaken.models import Zaak
from loket.zaken.permissions import VERWIJDEREN
from loket.zaken.queries import main_of
from loket.zaken.queries.shapes import ZAAK
from loket.zaken.queries.tree import tree_of, zaken_that_point_at
from loket.zaken.rules.rights import DENIED, has
from loket.zgw.trail import DESTROY, record


@transaction.atomic
def delete_zaak(*, zaak_id: UUID, by: Actor) -> None:
    """Its deelzaken go too, and the trail of each; documents stay (zrc-023). Raises Refused: `related-besluiten`."""
    zaak = find_held(zaak_id)
    mine = has(by, VERWIJDEREN, zaak.zaaktype_id, zaak.vertrouwelijkheidaanduiding)
    refuse(None if mine else Refusal(DENIED, "U mag deze zaak niet verwijderen."))
    tree = tree_of(zaak_id)
    with_besluiten = any(besluiten for _, _, besluiten in tree)
    refuse(Refusal("related-besluiten", "Bij deze zaak horen nog besluiten.") if with_besluiten else None)
    for id, identificatie, _ in tree:
        _forget_relations(id)
        forget_parts(id, by=by)
        record(ZAAK, id, main_of(id), DESTROY, by=by, label=identificatie)
        announce(ZaakDeleted(id, identificatie), by=by)
    Zaak.objects.filter(id__in=[id for id, _, _ in tree]).delete()


def _forget_relations(zaak_id: UUID) -> None:
    """Other zaken point at it no longer."""
    for other in Zaak.objects.filter(id__in=zaken_that_point_at(zaak_id)):
        kept = [each for each in other.relevante_andere_zaken if each.get("id") != str(zaak_id)]
        Zaak.objects.filter(id=other.id).update(relevante_andere_zaken=kept)
