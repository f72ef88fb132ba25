"""The annual report: counted, and published once (Awb 9:12a); figures of years before this register."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.klachten.commands.held import today
from loket.klachten.events import JaarverslagPublished
from loket.klachten.models import Jaarcijfer, Jaarverslag, Soort
from loket.klachten.permissions import COORDINEREN
from loket.klachten.queries.jaar import figures_of, stored

NOT_ALLOWED = Refusal("not-allowed", "Je mag geen jaarverslag maken.")
NOT_OVER = Refusal("year-not-over", "Dit jaar is nog niet voorbij.", "jaar")
TWICE = Refusal("already-published", "Dit jaarverslag is al gepubliceerd.", "jaar")


@transaction.atomic
def publish_jaarverslag(*, jaar: int, inleiding: str = "", lessen: str = "", by: Actor) -> Jaarverslag:
    """From now on everybody can read it. Its figures stand still; klachten that still run are told as such (S-70)."""
    refuse(None if by.may(COORDINEREN) else NOT_ALLOWED)
    refuse(
        NOT_OVER if jaar >= today().year else None,
        TWICE if Jaarverslag.objects.filter(jaar=jaar).exists() else None,
    )
    made = Jaarverslag.objects.create(
        jaar=jaar,
        inleiding=inleiding.strip()[:3000],
        lessen=lessen.strip()[:3000],
        cijfers=stored(figures_of(jaar, today=today())),
        gepubliceerd_op=timezone.now(),
    )
    announce(JaarverslagPublished(jaar), by=by)
    return made


@transaction.atomic
def keep_jaarcijfers(*, jaar: int, gegrond: Mapping[str, int], bron: str, by: Actor) -> None:
    """How many klachten were founded in a year before this register, by kind (S-68), and where that stands."""
    refuse(None if by.may(COORDINEREN) else NOT_ALLOWED)
    refuse(
        Refusal("kinds-missing", "Vul van elke soort een getal in.") if set(gegrond) != set(Soort.values) else None,
        Refusal("source-missing", "Vul in waar dit staat.", "bron") if not bron.strip() else None,
    )
    for soort, number in gegrond.items():
        Jaarcijfer.objects.update_or_create(
            jaar=jaar, soort=soort, defaults={"gegrond": number, "bron": bron.strip()[:200]}
        )
