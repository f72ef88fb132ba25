"""The letters that lie ready go to the post: the day of sending counts from then (Awb 3:41, 6:8)."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.correspondentie.events import BriefPosted
from loket.correspondentie.models import Brief, Staat
from loket.correspondentie.queries.lists import seen_among
from loket.correspondentie.rules.brief import why_not_post
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse

CHOOSE = Refusal("nothing-chosen", "Kies welke brieven op de post gaan.", "brief")


@transaction.atomic
def post_brieven(*, brief_ids: Iterable[UUID], on: date | None = None, by: Actor) -> int:
    """How many went. All of them or none: one that does not lie ready refuses the whole. What this colleague may not
    see is not there.
    """
    now = timezone.now()
    day = on or timezone.localdate(now)
    ids = seen_among(brief_ids, by)
    chosen = list(Brief.objects.select_for_update().filter(id__in=ids).order_by("klaar_op", "id"))
    refuse(None if chosen else CHOOSE, *(why_not_post(brief, day, timezone.localdate(now)) for brief in chosen))
    for brief in chosen:
        brief.staat, brief.verzonden_op = Staat.VERZONDEN, now
        brief.save(update_fields=["staat", "verzonden_op"])
        announce(BriefPosted(brief.id, brief.zaak_id, day), by=by)
    return len(chosen)
