"""Keep a measurement beside other towns, and by which method it was made."""

from decimal import Decimal

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.waardering.events import MetingKept
from loket.waardering.models import Methode, Meting


@transaction.atomic
def keep_methode(*, code: str, naam: str, voetnoot: str = "") -> Methode:
    """`voetnoot` goes along with every comparison with another method (S-72)."""
    return Methode.objects.update_or_create(code=code, defaults={"naam": naam, "voetnoot": voetnoot})[0]


@transaction.atomic
def keep_meting(
    *, onderwerp: str, jaar: int, eigen: Decimal, gemiddeld: Decimal | None, methode: str, bron: str, by: Actor
) -> Meting:
    """The one of this role and year, whether it was there or not (S-71)."""
    refuse(
        None if bron.strip() else Refusal("source-missing", "Vul in waar dit staat.", "bron"),
        None if 1 <= eigen <= 10 else Refusal("out-of-range", "Een cijfer is 1 tot 10.", "eigen"),
        None
        if Methode.objects.filter(code=methode).exists()
        else Refusal("method-unknown", "Kies een methode.", "methode"),
    )
    told = {"eigen": eigen, "gemiddeld": gemiddeld, "methode_id": methode, "bron": bron.strip()[:200]}
    made, _ = Meting.objects.update_or_create(onderwerp=onderwerp, jaar=jaar, defaults=told)
    announce(MetingKept(made.id, onderwerp, jaar), by=by)
    return made
