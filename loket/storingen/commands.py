"""Write down that something does not work, and that it works again. Who calls these must not wait, nor fail by them."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models.functions import Greatest
from django.utils import timezone

from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.storingen.events import StoringBegan, StoringEnded, StoringReported
from loket.storingen.models import Dienst, Storing
from loket.storingen.permissions import KEEP
from loket.storingen.rules.storing import why_not_keep

MAY_NOT = Refusal("not-allowed", "Je mag geen storingen bijhouden.")
OPEN_ALREADY = Refusal("open-already", "Voor deze dienst staat al een storing open.", "dienst")
OVER = Refusal("over-already", "Deze storing is al afgesloten.")
KEPT = timedelta(days=5 * 366)


def note_down(dienst: Dienst) -> None:
    """It failed now: the storing that is open goes on, or one begins. Two at the same moment make one."""
    now = timezone.now()
    if Storing.objects.filter(dienst=dienst, until=None).update(seen_at=Greatest("since", now)):
        return
    try:
        with transaction.atomic():
            made = Storing.objects.create(dienst=dienst, since=now, seen_at=now)
            announce(StoringBegan(made.id, dienst), by=SYSTEM)
    except IntegrityError:  # somebody else was first
        return


def note_up(dienst: Dienst) -> None:
    """It answered: what was open is over. What a colleague wrote down, a colleague ends."""
    now = timezone.now()
    open_one = Storing.objects.filter(dienst=dienst, until=None, by_hand=False).values_list("id", flat=True).first()
    if open_one:
        with transaction.atomic():
            if Storing.objects.filter(id=open_one, until=None).update(until=Greatest("since", now)):
                announce(StoringEnded(open_one, dienst), by=SYSTEM)


@transaction.atomic
def report_storing(
    *, dienst: Dienst, since: datetime, until: datetime | None = None, note: str = "", by: Actor
) -> Storing:
    """What a colleague saw; what is down itself writes nothing. Raises Refused."""
    now = timezone.now()
    refuse(None if by.may(KEEP) else MAY_NOT)
    refuse(*why_not_keep(since, until, now))
    taken = until is None and Storing.objects.select_for_update().filter(dienst=dienst, until=None).exists()
    refuse(OPEN_ALREADY if taken else None)
    told = {"dienst": dienst, "since": since, "until": until, "note": note.strip(), "by_hand": True}
    made = Storing.objects.create(seen_at=until or now, **told)
    announce(StoringReported(made.id, dienst), by=by)
    return made


@transaction.atomic
def end_storing(*, storing_id: UUID, by: Actor) -> None:
    """It works again, as a colleague saw. Raises Refused, and Storing.DoesNotExist."""
    refuse(None if by.may(KEEP) else MAY_NOT)
    found = Storing.objects.select_for_update().get(id=storing_id)
    if found.until is not None:
        raise Refused(OVER)
    found.until = max(timezone.now(), found.since)  # the clock may have been set back
    found.save(update_fields=["until"])
    announce(StoringEnded(found.id, found.dienst), by=by)


def forget_old_storingen() -> int:
    """Long after any term can still depend on it."""
    return Storing.objects.filter(until__lt=timezone.now() - KEPT).delete()[0]
