"""What balie sends: the link of a number by SMS, the call to specialists, and what a visitor thought of it."""

from uuid import UUID

from django.conf import settings
from django.urls import reverse

from loket.afspraken.models import Afspraak
from loket.balie.commands.komst import token_of
from loket.balie.events import SpecialistCalled, TelephoneLeft, VisitEnded, VolgnummerTaken
from loket.balie.models import Oproep, Volgnummer
from loket.balie.queries.specialist import who_can_come
from loket.balie.rules.label import spaced
from loket.berichten.commands import write_bericht
from loket.berichten.models import Channel
from loket.berichten.rules import mobile_number
from loket.klantcontacten.models import Betrokkene
from loket.organisatie.models import Channel as Kanaal
from loket.waardering.commands import invite

TEMPLATES = "balie/berichten"


def send_number(event: VolgnummerTaken | TelephoneLeft) -> None:
    """Place in line and expected time, on the visitor's own telephone."""
    volgnummer = Volgnummer.objects.get(id=event.volgnummer_id)
    if not volgnummer.telefoon or mobile_number(volgnummer.telefoon) is None:
        return
    write_bericht(
        to=volgnummer.telefoon,
        channel=Channel.SMS,
        template=f"{TEMPLATES}/number.sms",
        about=f"volgnummer:{volgnummer.id}:{volgnummer.telefoon[-4:]}",
        label=spaced(volgnummer.label),
        link=f"{settings.PUBLIC_URL}{reverse('balie:number', args=[token_of(volgnummer.id)])}",
    )


def tell_specialists(event: SpecialistCalled) -> None:
    """Who was asked, or everybody of the team who can be reached now (S-56)."""
    oproep = Oproep.objects.select_related("team", "volgnummer", "balie").get(id=event.oproep_id)
    for person in who_can_come(oproep):
        write_bericht(
            to=person.email,
            subject=f"Kom je naar balie {oproep.balie.number}?",
            template=f"{TEMPLATES}/come.txt",
            about=f"oproep:{oproep.id}:{person.id}",
            name=person.first_name,
            oproep=oproep,
            link=f"{settings.PUBLIC_URL}{reverse('balie:oproepen')}",
        )


def ask_what_they_think(event: VisitEnded) -> None:
    """Who came with an appointment gave a mail address there. Of others the klantcontact knows one, or nobody does; and
    when another came instead, who made the appointment was not here.
    """
    volgnummer = Volgnummer.objects.filter(id=event.volgnummer_id).first()
    made = Afspraak.objects.filter(id=volgnummer.afspraak).first() if volgnummer and volgnummer.afspraak else None
    if volgnummer and made and made.email and _came(made, event.klantcontact_id):
        about = f"klantcontact:{event.klantcontact_id}"
        invite(channel=Kanaal.DESK, about=about, to=made.email, product=volgnummer.product)


def _came(made: Afspraak, klantcontact_id: UUID) -> bool:
    """Whether it was who made it, as far as we know who that was."""
    who = Betrokkene.objects.filter(klantcontact=klantcontact_id, partij=made.partij_id)
    return made.partij_id is None or who.exists()
