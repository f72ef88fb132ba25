"""Change a besluit."""

from typing import Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.besluiten.commands.register import label_of, mirror_in_zaak, why_not_zaak
from loket.besluiten.models import Besluit
from loket.besluiten.permissions import BIJWERKEN
from loket.besluiten.queries import main_of
from loket.besluiten.queries.around import around
from loket.besluiten.queries.shapes import BESLUIT
from loket.besluiten.rules.besluit import Besluitgegevens, why_not, why_not_change, why_not_datum
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.zgw.trail import UPDATE, record, snapshot


@transaction.atomic
def change_besluit(*, besluit_id: UUID, action: str = UPDATE, by: Actor, **given: Unpack[Besluitgegevens]) -> Besluit:
    """What is given replaces what there is. A zaak can be told later, and then stays (brc-006).

    Raises Refused: `permission_denied`, or everything that is wrong.
    """
    besluit = Besluit.objects.select_for_update(no_key=True).get(id=besluit_id)
    refuse(why_not(by, BIJWERKEN, besluit.besluittype_id))
    now = {name: getattr(besluit, name) for name in Besluitgegevens.__annotations__}
    refuse(*why_not_change(now, given))
    refuse(_why_not_first_zaak(besluit, given), why_not_datum(given.get("datum", besluit.datum), timezone.localdate()))

    old = snapshot(BESLUIT, besluit.id, by=by)
    for name, value in given.items():
        setattr(besluit, name, value)
    besluit.save()
    mirror_in_zaak(besluit, by=by)
    record(BESLUIT, besluit.id, main_of(besluit.id), action, by=by, old=old, label=label_of(besluit))
    return besluit


def _why_not_first_zaak(besluit: Besluit, given: Besluitgegevens) -> Refusal | None:
    if besluit.zaak_id or not given.get("zaak_id"):
        return None
    return why_not_zaak(given, around(besluittype_id=besluit.besluittype_id, zaak_id=given["zaak_id"]))
