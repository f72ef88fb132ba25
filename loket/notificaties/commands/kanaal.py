"""A kanaal is registered by who publishes on it."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.notificaties.events import KanaalChanged, KanaalRegistered
from loket.notificaties.models import Kanaal


@transaction.atomic
def register_kanaal(*, naam: str, documentatie_link: str = "", filters: Sequence[str] = (), by: Actor) -> UUID:
    """Refused when the name is taken (nrc-001)."""
    taken = Kanaal.objects.filter(naam=naam).exists()
    refuse(Refusal("unique", "Dit kanaal is er al.", "naam") if taken else None)
    kanaal = Kanaal.objects.create(naam=naam, documentatie_link=documentatie_link, filters=list(filters))
    announce(KanaalRegistered(kanaal.id, naam), by=by)
    return kanaal.id


@transaction.atomic
def change_kanaal(*, kanaal_id: UUID, naam: str, documentatie_link: str, filters: Sequence[str], by: Actor) -> None:
    """The name stays: subscriptions know the kanaal by it."""
    kanaal = Kanaal.objects.select_for_update().get(id=kanaal_id)
    renamed = Refusal("wijzigen-niet-toegelaten", "De naam van een kanaal verandert niet.", "naam")
    refuse(renamed if naam != kanaal.naam else None)

    kanaal.documentatie_link, kanaal.filters = documentatie_link, list(filters)
    kanaal.save()

    announce(KanaalChanged(kanaal.id, naam), by=by)
