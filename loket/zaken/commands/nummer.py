"""Promise a number to somebody who has no zaak yet."""

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.text import local
from loket.zaken.models import GereserveerdNummer
from loket.zaken.queries.nummer import next_numbers

MOST = 1000


@transaction.atomic
def reserve_numbers(*, bronorganisatie: str, aantal: int = 1, by: Actor) -> list[str]:
    """The next numbers, for zaken of this organisation that are opened with them later (zrc-034)."""
    refuse(
        None if 1 <= aantal <= MOST else Refusal("max_value", f"Reserveer 1 tot {MOST} nummers tegelijk.", "aantal"),
    )
    now = timezone.now()
    numbers = next_numbers(local(now).year, aantal)
    GereserveerdNummer.objects.bulk_create(
        GereserveerdNummer(bronorganisatie=bronorganisatie, identificatie=each, gereserveerd_op=now) for each in numbers
    )
    return numbers
