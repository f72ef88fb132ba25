"""What people search is written down without a person, to see what they do not find. Kept for half a year."""

from datetime import timedelta
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.logs import without_personal_data
from loket.kernel.text import local
from loket.zoeken.models import SearchLog
from loket.zoeken.queries.arranged import form_of
from loket.zoeken.rules.found import Found
from loket.zoeken.rules.masking import bounded, masked

KEPT = timedelta(days=183)


@transaction.atomic
def note_search(found: Found, *, by: Actor) -> UUID:
    """Write down one search: what was typed, masked, and how it ended. The id is for a click or a call afterwards."""
    with connection.cursor() as cursor:  # statistics may miss the last moment before a crash; nobody waits for the disk
        cursor.execute("SET LOCAL synchronous_commit TO off")
    noted = SearchLog.objects.create(
        day=local(timezone.now()).date(),
        query=kept_query(found.shown),
        results=len(found.results),
        unsure=not found.sure,
        referred=found.referral.organisation if found.referral else "",
        by_staff=by.kind == ActorKind.STAFF,
    )
    return noted.id


def note_click(*, search_id: UUID, kind: str, ref: str) -> None:
    """What somebody chose of what was found; the first choice stands."""
    SearchLog.objects.filter(id=search_id, clicked_ref="").update(clicked_kind=kind[:40], clicked_ref=ref[:200])


def note_left_for_phone(*, search_id: UUID) -> None:
    """Did not find it, and went to the telephone number."""
    SearchLog.objects.filter(id=search_id).update(left_for_phone=True)


def sweep_searches() -> int:
    """Forget what is older than half a year."""
    swept, _ = SearchLog.objects.filter(day__lt=timezone.localdate() - KEPT).delete()
    return swept


def kept_query(text: str) -> str:
    """Small letters, without BSN, mail address, telephone number or another long number."""
    return form_of(without_personal_data(masked(bounded(text))))[:200]
