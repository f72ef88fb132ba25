"""Write down that we may write somewhere about one kind of message, and that we may no more (Awb 2:8)."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.text import start_of_local_day
from loket.partijen.events import ToestemmingGiven, ToestemmingRevoked
from loket.partijen.models import DigitaalAdres, Toestemming
from loket.partijen.queries.toestemming import soorten
from loket.partijen.rules.rights import why_not_keep_up
from loket.partijen.rules.toestemming import why_not_given, why_not_source

NOBODYS = Refusal("address-of-nobody", "Dit adres is niet van een klant die wij kennen.", "digitaal_adres_id")
GONE = Refusal("consent-revoked", "Deze toestemming is al ingetrokken.")


@transaction.atomic
def give_toestemming(
    *, digitaal_adres_id: UUID, soort_bericht: str, bron: str, on: date | None = None, by: Actor
) -> Toestemming:
    """From the day on which it was said, today when that is not told; `bron` says where and how.

    Raises Refused without the right, for a kind of message that we do not know, or when it stands there already.
    """
    now = timezone.now()
    at = now if on is None or on == timezone.localdate() else start_of_local_day(on)
    adres = DigitaalAdres.objects.select_for_update().get(id=digitaal_adres_id)
    has_it = adres.toestemmingen.filter(soort_bericht=soort_bericht, ingetrokken_op=None).exists()
    refuse(
        why_not_keep_up(by, adres.partij_id),
        *why_not_given(soort_bericht, bron, soorten=soorten(), at=at, now=now, has_it=has_it),
    )
    if adres.partij_id is None:
        refuse(NOBODYS)
    made = adres.toestemmingen.create(soort_bericht=soort_bericht, gegeven_op=at, bron=bron.strip())
    assert adres.partij_id
    announce(ToestemmingGiven(adres.partij_id, made.id, adres.id, soort_bericht, at, made.bron), by=by)
    return made


@transaction.atomic
def revoke_toestemming(*, toestemming_id: UUID, bron: str, by: Actor) -> Toestemming:
    """From this moment on. What was sent stays sent. Raises Refused when it was revoked before."""
    found = Toestemming.objects.select_for_update(of=("self",)).select_related("digitaal_adres").get(id=toestemming_id)
    theirs = found.digitaal_adres.partij_id
    refuse(why_not_keep_up(by, theirs), why_not_source(bron), GONE if found.ingetrokken_op else None)
    found.ingetrokken_op, found.ingetrokken_bron = timezone.now(), bron.strip()
    found.save(update_fields=["ingetrokken_op", "ingetrokken_bron"])
    adres = found.digitaal_adres
    if adres.partij_id:
        told = (found.id, adres.id, found.soort_bericht, found.ingetrokken_bron)
        announce(ToestemmingRevoked(adres.partij_id, *told), by=by)
    return found
