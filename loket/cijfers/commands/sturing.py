"""Note what we did for a product, and from which day: its channel shift is measured around that day."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.cijfers.events import SturingNoted
from loket.cijfers.models import Sturing
from loket.cijfers.rules.inrichten import why_not_arrange
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.models import Channel


@transaction.atomic
def note_sturing(
    *, product: str, kanaal: str, wat: str, vanaf: date | None, maatregel: UUID | None = None, by: Actor
) -> Sturing:
    """Said again of the same day, the words are replaced. Raises Refused."""
    refuse(
        why_not_arrange(by),
        None if product else Refusal("product-missing", "Kies een product.", "product"),
        None if kanaal in Channel.values else Refusal("channel-missing", "Kies een kanaal.", "kanaal"),
        None if wat.strip() else Refusal("what-missing", "Vul in wat je deed.", "wat"),
        None if vanaf and vanaf <= timezone.localdate() else Refusal("day-wrong", "Kies een dag tot vandaag.", "vanaf"),
    )
    assert vanaf
    told = {"kanaal": kanaal, "wat": wat.strip()[:200], "maatregel": maatregel}
    made = Sturing.objects.update_or_create(product=product, vanaf=vanaf, defaults=told)[0]
    announce(SturingNoted(made.id, product, made.vanaf), by=by)
    return made
