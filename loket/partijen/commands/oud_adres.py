"""An e-mail address is no longer of somebody: who reads it hears so there, for perhaps they never asked for it."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from loket.berichten.commands import write_bericht
from loket.berichten.rules import mail_address
from loket.partijen.models import DigitaalAdres, SoortDigitaalAdres
from loket.partijen.queries.digitaal_adres import confirmed
from loket.partijen.queries.taal import taal_of


def tell_old_address(adres_id: UUID) -> None:
    """Within a transaction, before it goes. With nothing of the person in it, and not the new address.

    One that nobody confirmed may be of a stranger, and a telephone number is no address to mail: they hear nothing.
    """
    old = confirmed(DigitaalAdres.objects.filter(id=adres_id, soort_digitaal_adres=SoortDigitaalAdres.EMAIL)).first()
    if old is None or not mail_address(old.adres):
        return
    write_bericht(
        to=old.adres,
        subject=_("Wij mailen u niet meer op dit e-mailadres"),
        template="partijen/berichten/oud_adres.txt",
        taal=taal_of(adres_id),
        about=f"adres-gewijzigd:{adres_id}",
    )
