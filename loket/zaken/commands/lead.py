"""A zaak that something else of ours leads: a klacht is more than its zaak."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.zaken.commands.changing import changing


@transaction.atomic
def lead_zaak(*, zaak_id: UUID, geleid_door: str, by: Actor) -> None:
    """From now on staff takes its steps there, and it leaves the worklist of zaken."""
    with changing(zaak_id, by=by) as zaak:
        zaak.geleid_door = geleid_door


@transaction.atomic
def close_zaak_to(*, zaak_id: UUID, medewerkers: Collection[UUID], by: Actor) -> None:
    """Whom of staff the zaak is about: none of them sees it, whatever the role and with no reason (Awb 9:7)."""
    with changing(zaak_id, by=by) as zaak:
        zaak.gesloten_voor = sorted(medewerkers)
