"""The minutes are written and published."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.text import local
from loket.raad.commands.held import index_vergadering, locked
from loket.raad.events import VerslagPublished
from loket.raad.models import State, Verslag
from loket.raad.rules.vergadering import why_not_edit, why_not_publish


@transaction.atomic
def write_verslag(*, vergadering_id: UUID, text: str, by: Actor) -> Verslag:
    """Keep the draft. After it was published a better text may still be kept; participants have the first."""
    vergadering = locked(vergadering_id)
    refuse(why_not_edit(by))
    verslag, _ = Verslag.objects.update_or_create(vergadering=vergadering, defaults={"text": text})
    if verslag.published_at:
        index_vergadering(vergadering)
    return verslag


@transaction.atomic
def publish_verslag(*, vergadering_id: UUID, text: str, by: Actor) -> Verslag:
    """Everybody can read it, or who took part when the meeting was not public; participants get it by mail (S-92)."""
    vergadering, now = locked(vergadering_id), timezone.now()
    verslag = Verslag.objects.filter(vergadering=vergadering).first() or Verslag(vergadering=vergadering)
    refuse(
        why_not_edit(by),
        *why_not_publish(
            day=vergadering.day,
            today=local(now).date(),
            cancelled=vergadering.state == State.CANCELLED,
            published=verslag.published_at is not None,
            public=vergadering.is_public,
            text=text,
        ),
    )
    verslag.text, verslag.published_at = text, now
    verslag.save()
    announce(VerslagPublished(vergadering.id), by=by)
    index_vergadering(vergadering)
    return verslag
