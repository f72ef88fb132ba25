"""What klantcontacten do when a fact arrives: the customer reads what was promised."""

from django.utils import timezone

from loket.berichten.commands import write_bericht
from loket.berichten.models import Channel
from loket.berichten.rules import address_of
from loket.klantcontacten.events import TerugbelverzoekPromised
from loket.klantcontacten.models import Internetaak
from loket.klantcontacten.rules.internetaak import promised_words
from loket.organisatie.queries import gemeente


def tell_the_promise(event: TerugbelverzoekPromised) -> None:
    """A text message with the moment, to a mobile number. Others were told it on the phone or on the page."""
    taak = Internetaak.objects.get(id=event.internetaak_id)
    if not address_of(Channel.SMS, taak.telefoonnummer) or taak.uiterlijk is None:
        return
    write_bericht(
        to=taak.telefoonnummer,
        channel=Channel.SMS,
        template="klantcontacten/berichten/promised.sms",
        about=f"terugbelverzoek:{taak.id}",
        taak=taak,
        town=gemeente().full_name.capitalize(),
        promised=promised_words(taak.uiterlijk, timezone.now()),
    )
