"""An e-mail address is no longer of somebody: who reads it hears so there, for perhaps they never asked for it."""

from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loket.berichten.commands import write_bericht
from loket.berichten.rules import mail_address
from loket.partijen.models import DigitaalAdres, SoortDigitaalAdres
from loket.partijen.queries.digitaal_adres import confirmed
from loket.partijen.queries.taal import taal_of

CHANGED, REMOVED = _("Uw e-mailadres bij ons is gewijzigd"), _("Uw e-mailadres bij ons is weggehaald")


def tell_old_address(adres_id: UUID, *, replaced: bool) -> None:
    """Within a transaction, before it goes. With nothing of the person in it, and not the new address. What runs
    already, such as a zaak, keeps its own address, so we do not say that no mail comes any more. `replaced`: another
    came in its place.

    One that nobody confirmed may be of a stranger, one of a single klantcontact was never kept for a partij, and a
    telephone number is no address to mail: they hear nothing.
    """
    mails = DigitaalAdres.objects.filter(soort_digitaal_adres=SoortDigitaalAdres.EMAIL, partij__isnull=False)
    old = confirmed(mails.filter(id=adres_id)).first()
    if old is None or not mail_address(old.adres):
        return
    write_bericht(
        to=old.adres,
        subject=CHANGED if replaced else REMOVED,
        template="partijen/berichten/oud_adres.txt",
        taal=taal_of(adres_id),
        about=f"adres-gewijzigd:{adres_id}:{timezone.now():%Y%m%d%H%M%S%f}",  # one row may have many, one after another
        replaced=replaced,
    )
