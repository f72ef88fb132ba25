"""An e-mail address that somebody gave of themselves is theirs when they open a link that we mail there."""

import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loket.berichten.commands import choose_taal, write_bericht
from loket.kernel.actor import Actor
from loket.kernel.language import reverse_in
from loket.kernel.limits import limit
from loket.kernel.refusal import refuse
from loket.kernel.text import date_words, local
from loket.partijen.commands.tell import tell
from loket.partijen.models import Bevestiging, DigitaalAdres, SoortDigitaalAdres
from loket.partijen.queries.shapes import DIGITAAL_ADRES
from loket.partijen.queries.taal import taal_of
from loket.partijen.rules.rights import why_not_own
from loket.zgw.trail import UPDATE

KEPT = timedelta(days=30)
MOST_MAILS, PER = 5, timedelta(hours=1)  # to whatever address: it may be of somebody who never asked


def ask_to_confirm(adres_id: UUID, email: str) -> None:
    """Within a transaction. A mail with nothing of the person in it; the link before it works no more.

    Raises TooMany for who asks for very many.
    """
    limit(f"confirm-mail:{DigitaalAdres.objects.get(id=adres_id).partij_id}", times=MOST_MAILS, per=PER)
    token, now = secrets.token_urlsafe(32), timezone.now()
    sleutel = _hash(token)
    taal = taal_of(adres_id)
    told = {"sleutel": sleutel, "gevraagd_op": now, "bevestigd_op": None}
    Bevestiging.objects.update_or_create(adres_id=adres_id, defaults=told)
    write_bericht(
        to=email,
        subject=_("Bevestig uw e-mailadres"),
        template="partijen/berichten/bevestig.txt",
        taal=taal,
        about=f"adres-bevestigen:{adres_id}:{sleutel.hex()[:16]}",
        link=f"{settings.PUBLIC_URL}{reverse_in(taal, 'mijn:confirm', token)}",
        tot=date_words(local(now + KEPT).date()),
    )


@transaction.atomic
def ask_again(*, partij_id: UUID, by: Actor) -> bool:
    """The mail got lost. False when there is nothing to confirm."""
    refuse(why_not_own(partij_id, by))
    theirs = DigitaalAdres.objects.filter(partij_id=partij_id, soort_digitaal_adres=SoortDigitaalAdres.EMAIL)
    found = theirs.filter(bevestiging__isnull=False, bevestiging__bevestigd_op=None).first()
    if found:
        ask_to_confirm(found.id, found.adres)
    return found is not None


def awaits(token: str) -> bool:
    """Whether this link can still confirm an address."""
    return _waiting(token).exists()


@transaction.atomic
def confirm_address(*, token: str, by: Actor) -> bool:
    """It is theirs. False for a link that is too old, or of nothing."""
    found = _waiting(token).select_for_update().first()
    if found is None:
        return False
    found.bevestigd_op = timezone.now()
    found.save(update_fields=["bevestigd_op"])
    DigitaalAdres.objects.filter(id=found.adres_id).update(verificatie_datum=timezone.localdate())
    choose_taal(address=found.adres.adres, taal=taal_of(found.adres_id))
    tell(DIGITAAL_ADRES, found.adres_id, UPDATE, by)
    return True


def _waiting(token: str) -> QuerySet[Bevestiging]:
    since = timezone.now() - KEPT
    return Bevestiging.objects.filter(sleutel=_hash(token), bevestigd_op=None, gevraagd_op__gt=since)


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
