"""What klantcontacten do when a fact arrives: the customer reads what was promised, or that we could not reach them."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loket.berichten.commands import write_bericht
from loket.berichten.models import Channel
from loket.berichten.rules import address_of
from loket.kernel.language import ENGLISH
from loket.kernel.text import date_words
from loket.klantcontacten.commands.escalate import addresses_of
from loket.klantcontacten.events import (
    ComplimentGiven,
    KlantcontactClosed,
    KnelpuntReachedOwner,
    TerugbelpogingMade,
    TerugbelverzoekFinished,
    TerugbelverzoekPromised,
)
from loket.klantcontacten.models import (
    Betrokkene,
    Compliment,
    Internetaak,
    Klantcontact,
    Knelpunt,
    PogingUitkomst,
    Resultaat,
    SoortContact,
    SoortInternetaak,
)
from loket.klantcontacten.models.internetaak import OPEN
from loket.klantcontacten.queries.norm import norms_of
from loket.klantcontacten.queries.unchecked import UNCHECKED
from loket.klantcontacten.rules.internetaak import promised_words, tried_enough
from loket.klantcontacten.rules.knelpunt import BRIEF
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import gemeente
from loket.partijen.models import DigitaalAdres
from loket.partijen.queries.digitaal_adres import email_of
from loket.redactie.queries.published import published
from loket.waardering.commands import invite


def tell_the_promise(event: TerugbelverzoekPromised) -> None:
    """A text message with the moment, to a mobile number. Others were told it on the phone or on the page."""
    taak = Internetaak.objects.select_related("klantcontact").get(id=event.internetaak_id)
    if not address_of(Channel.SMS, taak.telefoonnummer) or taak.uiterlijk is None:
        return
    write_bericht(
        to=taak.telefoonnummer,
        channel=Channel.SMS,
        template="klantcontacten/berichten/promised.sms",
        about=f"terugbelverzoek:{taak.id}",
        taal=taal_asked(taak),
        taak=taak,
        town=gemeente().full_name.capitalize(),
        promised=promised_words(taak.uiterlijk, timezone.now()),
    )


def taal_asked(taak: Internetaak) -> str:
    """Who asked in English, is answered in English."""
    return ENGLISH if taak.klantcontact and taak.klantcontact.taal == "eng" else ""


def tell_that_nobody_answered(event: TerugbelpogingMade) -> None:
    """Once, after the tries of the rule: by mail, or by text message to a mobile number. Others cannot be told."""
    taak = Internetaak.objects.select_related("klantcontact").get(id=event.internetaak_id)
    in_vain = taak.pogingen.exclude(uitkomst=PogingUitkomst.BEREIKT).values_list("op", flat=True)
    if taak.toestand not in OPEN or not tried_enough([*in_vain], norms_of(taak.team_id)):
        return
    channel, to = (Channel.EMAIL, taak.emailadres) if taak.emailadres else (Channel.SMS, taak.telefoonnummer)
    if not address_of(channel, to):
        return
    by_mail = channel == Channel.EMAIL
    write_bericht(
        to=to,
        channel=channel,
        subject=_("Wij konden u niet bereiken") if by_mail else "",
        template=f"klantcontacten/berichten/{'not_reached.txt' if by_mail else 'not_reached.sms'}",
        about=f"terugbelverzoek:{taak.id}:niet-bereikt",
        taal=taal_asked(taak),
        taak=taak,
        gemeente=gemeente(),
        times=len(in_vain),
    )


def tell_that_an_answer_is_there(event: TerugbelverzoekFinished) -> None:
    """Who asked while logged in, hears by mail that there is an answer. What it says, stands behind the log-in."""
    taak = Internetaak.objects.select_related("klantcontact").get(id=event.internetaak_id)
    if taak.soort != SoortInternetaak.VRAAG:
        return
    asker = Betrokkene.objects.filter(klantcontact=taak.klantcontact_id, partij__isnull=False).first()
    to = email_of(asker.partij_id) if asker and asker.partij_id else ""
    if not to:
        return
    write_bericht(
        to=to,
        subject=_("Er staat een antwoord voor u klaar"),
        template="klantcontacten/berichten/answered.txt",
        about=f"vraag:{taak.id}:antwoord",
        gemeente=gemeente(),
        address=settings.PUBLIC_URL,
    )


def tell_the_owner_of_a_knelpunt(event: KnelpuntReachedOwner) -> None:
    """Who owns the page; of a letter who leads the team. While away the deputy, and nobody there: the mailbox."""
    knelpunt, now = Knelpunt.objects.select_related("team__leader").get(id=event.knelpunt_id), timezone.now()
    kind, _, slug = knelpunt.onderwerp.partition(":")
    page = published(kind, slug) if kind != BRIEF else None
    owner = Medewerker.objects.filter(id=page.owner_id).first() if page else None
    assert knelpunt.uiterlijk
    for to, name in addresses_of(owner or knelpunt.team.leader, knelpunt.team, now):
        write_bericht(
            to=to,
            subject=f"Veel vragen over: {knelpunt.titel}",
            template="klantcontacten/berichten/knelpunt.txt",
            about=f"knelpunt:{knelpunt.id}",
            name=name,
            knelpunt=knelpunt,
            until=date_words(knelpunt.uiterlijk),
            link=f"{settings.PUBLIC_URL}{reverse('klantcontacten:knelpunt', args=[knelpunt.id])}",
        )


def tell_of_a_compliment(event: ComplimentGiven) -> None:
    """Whom it is about, or else who leads the team; nobody there: the mailbox of the team."""
    compliment = Compliment.objects.select_related("team__leader", "medewerker").get(id=event.compliment_id)
    someone = compliment.medewerker or compliment.team.leader
    for to, name in addresses_of(someone, compliment.team, timezone.now()):
        write_bericht(
            to=to,
            subject=f"Een compliment voor {compliment.team.name}",
            template="klantcontacten/berichten/compliment.txt",
            about=f"compliment:{compliment.id}",
            name=name,
            compliment=compliment,
            link=f"{settings.PUBLIC_URL}{reverse('klantcontacten:complimenten')}",
        )


def ask_what_they_think(event: KlantcontactClosed) -> None:
    """By the mail address that was given in this contact, or of the customer when it was them; not while we still must
    call back.
    """
    contact = Klantcontact.objects.filter(id=event.klantcontact_id).first()
    if contact is None or contact.resultaat == Resultaat.TERUGBELVERZOEK:
        return
    who = Betrokkene.objects.filter(klantcontact=contact)
    given = DigitaalAdres.objects.filter(betrokkene_id__in=who.values("id"), soort_digitaal_adres="email")
    sure = who.filter(partij__isnull=False).exclude(UNCHECKED)
    known = sure.values_list("partij_id", flat=True).first()
    invite(
        channel=contact.kanaal,
        about=f"klantcontact:{contact.id}",
        to=given.values_list("adres", flat=True).first() or (email_of(known) if known else ""),
        sensitive=contact.vertrouwelijk or contact.soort == SoortContact.RAADSVRAAG,
        team=contact.team_id or "",
        product=contact.product,
    )
