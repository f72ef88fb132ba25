"""Who wants to hear of it, and the mail when something is new."""

from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loket.berichten.commands import write_bericht
from loket.berichten.models import Channel
from loket.berichten.queries import taal_of
from loket.kernel.actor import Actor
from loket.kernel.language import reverse_in
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.text import date_words
from loket.partijen.queries.digitaal_adres import email_of
from loket.partijen.rules.rights import why_not_own
from loket.wijkagenda.events import AbonnementKept
from loket.wijkagenda.models import Abonnement, Soort
from loket.wijkagenda.queries.punten import of_place

MOST = 12
NO_EMAIL = Refusal("email-missing", "Bevestig eerst uw e-mailadres bij Mijn gegevens.", "soorten")


@transaction.atomic
def keep_abonnement(*, partij_id: UUID, wijk: str, postcode: str, soorten: list[str], by: Actor) -> None:
    """From now on, of what is new from now on; no kinds: no mail any more. Raises Refused without an address."""
    refuse(why_not_own(partij_id, by))
    chosen = [each for each in Soort.values if each in soorten]
    if not chosen:
        Abonnement.objects.filter(partij=partij_id).delete()
    else:
        refuse(None if email_of(partij_id) else NO_EMAIL)
        told = {"wijk_id": wijk, "postcode": postcode, "soorten": chosen, "told_until": timezone.now()}
        Abonnement.objects.update_or_create(partij_id=partij_id, defaults=told)
    announce(AbonnementKept(partij_id, chosen), by=by)


def tell_what_is_new(*, most: int = 2000) -> int:
    """One mail for each who has something new. How many mails."""
    ids = list(Abonnement.objects.order_by("told_until").values_list("partij_id", flat=True)[:most])
    return sum(_tell(each) for each in ids)


@transaction.atomic
def _tell(partij_id: UUID) -> bool:
    row = Abonnement.objects.select_for_update(of=("self",)).filter(partij=partij_id).first()
    if row is None:
        return False
    now, since, today = timezone.now(), row.told_until, timezone.localdate()
    new = of_place(row.wijk_id, row.postcode).filter(made_at__gt=since, tot__gte=today, bron__soort__in=row.soorten)
    lines = [f"{date_words(van)}: {titel}" for van, titel in new.order_by("van").values_list("van", "titel")[:MOST]]
    row.told_until = now
    row.save(update_fields=["told_until"])
    email = email_of(partij_id) if lines else ""
    if not email:
        return False
    taal = taal_of(Channel.EMAIL, email)
    write_bericht(
        to=email,
        subject=_("Nieuw in uw wijk"),
        template="wijkagenda/berichten/nieuw.txt",
        about=f"wijkagenda:{partij_id}:{now:%Y%m%d%H%M%S}",
        regels=lines,
        taal=taal,
        link=f"{settings.PUBLIC_URL}{reverse_in(taal, 'mijn:wijk')}",
    )
    return True
