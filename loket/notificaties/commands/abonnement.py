"""Take, change and end a subscription. Its callback is tried first, before anything is written."""

from collections.abc import Sequence
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.notificaties.commands.callback import status_of
from loket.notificaties.events import AbonnementChanged, AbonnementEnded, AbonnementTaken
from loket.notificaties.models import Abonnement, Aflevering, Filtergroep, Kanaal
from loket.notificaties.rules import abonnement as rules
from loket.notificaties.rules.abonnement import HIDDEN, Wish
from loket.notificaties.rules.kenmerken import demands


def take_abonnement(*, callback_url: str, auth: str, wishes: Sequence[Wish], by: Actor) -> UUID:
    """Refused with every fault at once; the callback is tried only when the rest is right."""
    refuse(rules.why_not_auth(auth), *_why_not_wish(wishes))
    _try_callback(callback_url, auth)
    with transaction.atomic():
        abonnement = Abonnement.objects.create(callback_url=callback_url, auth=auth, client_id=by.id)
        _write_wishes(abonnement, wishes)
        announce(AbonnementTaken(abonnement.id, _host(callback_url)), by=by)
    return abonnement.id


def change_abonnement(*, abonnement_id: UUID, callback_url: str, auth: str, wishes: Sequence[Wish], by: Actor) -> None:
    """As for a new one. A changed address or secret starts with a clean slate."""
    known = Abonnement.objects.get(id=abonnement_id)
    moved = callback_url != known.callback_url
    refuse(rules.why_not_auth(auth), rules.why_not_keep_auth(auth, new_callback=moved), *_why_not_wish(wishes))
    auth = known.auth if auth == HIDDEN else auth
    if moved or auth != known.auth:
        _try_callback(callback_url, auth)
    with transaction.atomic():
        abonnement = Abonnement.objects.select_for_update(no_key=True).get(id=abonnement_id)
        abonnement.callback_url, abonnement.auth = callback_url, auth
        abonnement.failures, abonnement.rests_until = 0, None
        abonnement.save(update_fields=["callback_url", "auth", "failures", "rests_until"])
        abonnement.kanalen.all().delete()
        _write_wishes(abonnement, wishes)
        announce(AbonnementChanged(abonnement.id, _host(callback_url)), by=by)


@transaction.atomic
def end_abonnement(*, abonnement_id: UUID, by: Actor) -> None:
    """What still waited for it is dropped."""
    abonnement = Abonnement.objects.select_for_update().get(id=abonnement_id)
    announce(AbonnementEnded(abonnement.id, _host(abonnement.callback_url)), by=by)
    deliveries = Aflevering.objects.filter(abonnement=abonnement)
    deliveries._raw_delete(deliveries.db)  # may be many; nothing hangs under them
    abonnement.delete()


def _why_not_wish(wishes: Sequence[Wish]) -> list[Refusal]:
    known = dict(Kanaal.objects.filter(naam__in=[wish.naam for wish in wishes]).values_list("naam", "filters"))
    return rules.why_not_wish(wishes, known)


def _try_callback(callback_url: str, auth: str) -> None:
    must_refuse = settings.ZGW_CALLBACK_MUST_REFUSE
    status = status_of(callback_url, auth)
    without = status_of(callback_url, "") if must_refuse and status else None
    refusal = rules.why_not_callback(status, without, must_refuse=must_refuse)
    if refusal:
        raise Refused(refusal)


def _write_wishes(abonnement: Abonnement, wishes: Sequence[Wish]) -> None:
    kanalen = {kanaal.naam: kanaal for kanaal in Kanaal.objects.filter(naam__in=[wish.naam for wish in wishes])}
    Filtergroep.objects.bulk_create(
        Filtergroep(
            abonnement=abonnement,
            kanaal=kanalen[wish.naam],
            filters=dict(wish.filters),
            demands=demands(wish.filters),
        )
        for wish in wishes
    )


def _host(callback_url: str) -> str:
    return urlsplit(callback_url).hostname or ""
