"""Delete a zaak for good, with everything under it."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.berichten.commands import destroy_berichten
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
    """Its deelzaken go too, with the trail of each and what we wrote about it; documents stay (zrc-023).

    Raises Refused: `permission_denied` when one of them may not be deleted by this actor, `related-besluiten`.
    """
    find_held(zaak_id)
    tree = tree_of(zaak_id)
    mine = all(has(by, VERWIJDEREN, each.zaaktype_id, each.level) for each in tree)
    refuse(None if mine else Refusal(DENIED, "U mag deze zaak niet verwijderen."))
    with_besluiten = any(each.has_besluiten for each in tree)
    refuse(Refusal("related-besluiten", "Bij deze zaak horen nog besluiten.") if with_besluiten else None)
    for each in tree:
        _forget_relations(each.id)
        forget_parts(each.id, by=by)
        destroy_berichten(about=f"zaak:{each.id}:", written_before=timezone.now(), by=by)
        record(ZAAK, each.id, main_of(each.id), DESTROY, by=by, label=each.identificatie)
        announce(ZaakDeleted(each.id, each.identificatie), by=by)
    Zaak.objects.filter(id__in=[each.id for each in tree]).delete()


def _forget_relations(zaak_id: UUID) -> None:
    """Other zaken point at it no longer."""
    pointing = Zaak.objects.filter(id__in=zaken_that_point_at(zaak_id)).order_by("id")
    for other in pointing.select_for_update(no_key=True):  # else we would undo what somebody changes meanwhile
        kept = [each for each in other.relevante_andere_zaken if each.get("id") != str(zaak_id)]
        Zaak.objects.filter(id=other.id).update(relevante_andere_zaken=kept)
