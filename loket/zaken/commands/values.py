"""Fill in what is asked of each zaak of its kind, all at once."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.zaken.commands.zaakeigenschap import add_zaakeigenschap, change_zaakeigenschap
from loket.zaken.queries.beside import values_of


@transaction.atomic
def fill_values(*, zaak_id: UUID, values: Mapping[UUID, str], by: Actor) -> None:
    """`values` by the id of the eigenschap. What stays the same is not written again."""
    for now in values_of(zaak_id):
        waarde = values.get(now.eigenschap_id, now.waarde).strip()
        if waarde == now.waarde:
            continue
        if now.value_id is None:
            add_zaakeigenschap(zaak_id=zaak_id, eigenschap_id=now.eigenschap_id, waarde=waarde, by=by)
        else:
            change_zaakeigenschap(
                zaakeigenschap_id=now.value_id,
                zaak_id=zaak_id,
                eigenschap_id=now.eigenschap_id,
                waarde=waarde,
                partial=True,
                by=by,
            )
