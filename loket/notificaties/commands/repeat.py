"""Staff try again what failed, and old deliveries are forgotten."""

from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.jobs import enqueue
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.notificaties.commands.publish import DELIVER
from loket.notificaties.events import AbonnementWoken, AfleveringRepeated
from loket.notificaties.models import Abonnement, Aflevering
from loket.notificaties.rules.delivery import KEPT_DONE, KEPT_FAILED, OLDEST


@transaction.atomic
def repeat_aflevering(*, aflevering_id: int, by: Actor) -> None:
    """Try one again, now. Refused when it has not failed."""
    aflevering = Aflevering.objects.select_for_update().filter(id=aflevering_id).exclude(failed_at=None).first()
    if aflevering is None:
        refuse(Refusal("aflevering-not-failed", "Deze aflevering is niet mislukt."))
    assert aflevering
    _again(Q(id=aflevering.id))
    Abonnement.objects.filter(id=aflevering.abonnement_id).update(rests_until=None)
    enqueue(DELIVER)
    announce(AfleveringRepeated(aflevering.id), by=by)


@transaction.atomic
def wake_abonnement(*, abonnement_id: UUID, by: Actor) -> int:
    """Everything that failed or waits for this subscription goes again, now. How many had failed."""
    refuse(
        None
        if Abonnement.objects.filter(id=abonnement_id).update(rests_until=None)
        else Refusal("abonnement-unknown", "Dit abonnement bestaat niet.")
    )
    repeated = _again(Q(abonnement=abonnement_id) & ~Q(failed_at=None))
    Aflevering.objects.waiting().filter(abonnement=abonnement_id).update(due_at=timezone.now())
    enqueue(DELIVER)
    announce(AbonnementWoken(abonnement_id, repeated), by=by)
    return repeated


@transaction.atomic
def sweep_afleveringen() -> None:
    """What was delivered is forgotten after a day. What waits too long for a dead subscription is given up."""
    now = timezone.now()
    dead = Aflevering.objects.waiting().filter(written_at__lt=now - OLDEST, abonnement__failures__gt=0)
    dead.update(failed_at=now, last_error="te lang onbereikbaar")
    for gone in (
        Aflevering.objects.filter(done_at__lt=now - KEPT_DONE),
        Aflevering.objects.filter(failed_at__lt=now - KEPT_FAILED),
    ):
        gone._raw_delete(gone.db)
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM notificaties_notificatie n WHERE NOT EXISTS"
            " (SELECT FROM notificaties_aflevering a WHERE a.notificatie_id = n.id)"
        )


def _again(which: Q) -> int:
    now = timezone.now()
    return Aflevering.objects.filter(which).update(failed_at=None, attempts=0, written_at=now, due_at=now)
