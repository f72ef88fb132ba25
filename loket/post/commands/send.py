"""A letter goes out of the door: when, how, and the proof of it (Awb 2:25)."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.post.commands.stap import change, locked
from loket.post.events import PoststukSent
from loket.post.models import Poststuk, Stapsoort, Toestand, Verzendwijze
from loket.post.rules.poststuk import DONE_ALREADY, why_not_sent
from loket.post.rules.rights import why_not_register

CHOOSE = Refusal("nothing-chosen", "Kies eerst welke brieven.", "brief")


@transaction.atomic
def send_poststukken(*, poststuk_ids: Iterable[UUID], by: Actor) -> int:
    """By ordinary mail today: all of them or none. How many went."""
    ids = sorted(set(poststuk_ids))
    refuse(None if ids else CHOOSE)
    for id in ids:
        send_poststuk(poststuk_id=id, verzendwijze=Verzendwijze.GEWOON, by=by)
    return len(ids)


@transaction.atomic
def send_poststuk(
    *, poststuk_id: UUID, verzendwijze: str, verzonden_op: date | None = None, bewijs: str = "", by: Actor
) -> Poststuk:
    """By registered mail the code of the post company is the proof. Once sent it no longer changes (Awb 2:12)."""
    stuk = locked(poststuk_id)
    day = verzonden_op or timezone.localdate()
    refuse(
        why_not_register(by),
        None if stuk.toestand == Toestand.KLAAR else DONE_ALREADY,
        *why_not_sent(verzendwijze, bewijs, day, timezone.localdate()),
    )
    change(
        stuk,
        Stapsoort.VERZONDEN,
        by=by,
        toelichting=bewijs.strip(),
        toestand=Toestand.VERZONDEN,
        verzendwijze=verzendwijze,
        verzonden_op=day,
        bewijs=bewijs.strip()[:60],
    )
    announce(PoststukSent(stuk.id, verzendwijze, day), by=by)
    return stuk
