"""What goes when somebody asks to erase it (AVG 17)."""

from collections.abc import Iterable

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.wijkagenda.events import AbonnementKept
from loket.wijkagenda.models import Abonnement


def forget_abonnementen(rows: Iterable[Abonnement], by: Actor) -> None:
    for each in rows:
        announce(AbonnementKept(each.partij_id, []), by=by)
        Abonnement.objects.filter(partij=each.partij_id).delete()
