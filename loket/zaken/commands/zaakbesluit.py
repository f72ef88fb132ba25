"""The other end of a besluit in a zaak. Besluiten keeps it up to date; others do not change it (brc-006)."""

from datetime import date
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.zaken.commands.archief import recount_archief
from loket.zaken.commands.hold import hold_zaak
from loket.zaken.commands.part import hold_part
from loket.zaken.models import Zaakbesluit
from loket.zaken.queries import main_of
from loket.zaken.queries.shapes import ZAAKBESLUIT
from loket.zgw.trail import CREATE, DESTROY, record

STAYS = Refusal("inconsistent-relation", "Het besluit zelf hoort nog bij deze zaak. Wijzig het besluit.")
NOT_YET = Refusal("inconsistent-relation", "Dit besluit hoort niet bij deze zaak. Wijzig het besluit.")


def link_besluit(
    *, zaak_id: UUID, besluit_id: UUID, ingangsdatum: date, vervaldatum: date | None = None, by: Actor
) -> None:
    """A besluit was taken in this zaak, or one of its days changed. Within the transaction of the besluit, whose
    rights were looked at there.
    """
    days = {"ingangsdatum": ingangsdatum, "vervaldatum": vervaldatum}
    if not Zaakbesluit.objects.filter(zaak_id=zaak_id, besluit_id=besluit_id).update(**days):
        made = Zaakbesluit.objects.create(zaak_id=zaak_id, besluit_id=besluit_id, **days)
        record(ZAAKBESLUIT, made.id, main_of(zaak_id), CREATE, by=by)
    recount_archief(zaak_id, by=by)


def unlink_besluit(*, besluit_id: UUID, by: Actor) -> None:
    """The besluit goes, or goes to another zaak. Nothing happens when it was in none."""
    for each in Zaakbesluit.objects.filter(besluit_id=besluit_id):
        record(ZAAKBESLUIT, each.id, main_of(each.zaak_id), DESTROY, by=by)
        each.delete()
        recount_archief(each.zaak_id, by=by)


@transaction.atomic
def confirm_zaakbesluit(*, zaak_id: UUID, besluit_id: UUID, by: Actor) -> UUID:
    """Another besluiten register would tell us of a relation here. Of ours we know it: it is there, or it is not."""
    hold_zaak(zaak_id, by=by)
    found = Zaakbesluit.objects.filter(zaak_id=zaak_id, besluit_id=besluit_id).first()
    refuse(None if found else NOT_YET)
    assert found
    return found.id


@transaction.atomic
def remove_zaakbesluit(*, zaakbesluit_id: UUID, by: Actor) -> None:
    """Refused while the besluit says that it belongs here: it goes with `unlink_besluit`."""
    hold_part(Zaakbesluit, zaakbesluit_id, by=by)
    refuse(STAYS)
