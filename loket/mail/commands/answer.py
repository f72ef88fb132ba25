"""Write back: an answer to who wrote, or on to whoever it is for (S-52, Awb 2:3)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loket.berichten.commands import write_bericht
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.text import when_reported
from loket.klantcontacten.commands import end_klantcontact
from loket.klantcontacten.models import Resultaat
from loket.mail.commands.admit import reference_of
from loket.mail.commands.stap import change, held
from loket.mail.events import MailAnswered, MailForwarded
from loket.mail.models import Mailbericht, Mailstap, Stapsoort, Toestand
from loket.mail.queries.postbus import our_addresses
from loket.mail.rules.handling import why_not_answer, why_not_forward
from loket.mail.rules.receipt import shown_subject

THINK = timedelta(seconds=10)  # before it goes: for as long one can take it back (U31)
LONGEST_SUBJECT = 110  # our reference stands behind it


@transaction.atomic
def answer_mail(*, mail_id: UUID, tekst: str, product: str = "", by: Actor) -> Mailstap:
    """It goes out after ten seconds, and the mail is done. Raises Refused."""
    mail = held(mail_id, by=by)
    refuse(*why_not_answer(tekst, mail.antwoord_aan))
    about = f"mail:{mail.id}:antwoord:{mail.stappen.count()}"
    bericht = write_bericht(
        to=mail.antwoord_aan,
        reply_to=mail.postbus.adres,
        subject=_subject(mail),
        template="mail/berichten/answer.txt",
        about=about,
        in_reply_to=mail.message_id,
        not_before=timezone.now() + THINK,
        personal=True,
        once=True,  # who wrote it sees that it is unsure, and decides
        by=by,
        tekst=tekst.strip(),
        kenmerk=reference_of(mail),
    )
    _end(mail, Resultaat.BEANTWOORD, by=by, reactie=tekst, product=product)
    stap = change(mail, Stapsoort.BEANTWOORD, by=by, berichten=[about], toestand=Toestand.BEANTWOORD)
    announce(MailAnswered(mail.id, bericht.id), by=by)
    return stap


@transaction.atomic
def forward_mail(*, mail_id: UUID, organisatie: str, adres: str, by: Actor) -> Mailstap:
    """To the body that it is meant for; the sender hears that (Awb 2:3). Raises Refused."""
    mail = held(mail_id, by=by)
    refuse(*why_not_forward(organisatie, adres, our_addresses()))
    number = mail.stappen.count()
    abouts = [f"mail:{mail.id}:door:{number}"]
    told: dict[str, Any] = {
        "organisatie": organisatie.strip(),
        "adres": adres.strip(),
        "wanneer": when_reported(mail.ontvangen_op, timezone.now()),
        "kenmerk": reference_of(mail),
    }
    _pass_on(mail, abouts[0], told, by=by)
    if mail.antwoord_aan:
        abouts.append(f"mail:{mail.id}:door-bericht:{number}")
        _tell_sender(mail, abouts[1], told, by=by)
    _end(mail, Resultaat.DOORVERWEZEN, by=by, verwezen_naar=organisatie)
    stap = change(
        mail, Stapsoort.DOORGESTUURD, by=by, berichten=abouts, toelichting=organisatie, toestand=Toestand.DOORGESTUURD
    )
    announce(MailForwarded(mail.id, organisatie.strip()[:200]), by=by)
    return stap


def _pass_on(mail: Mailbericht, about: str, told: dict[str, Any], *, by: Actor) -> None:
    write_bericht(
        to=told["adres"],
        reply_to=mail.postbus.adres,
        subject=f"Doorgestuurd: {_subject(mail)}"[:150],
        template="mail/berichten/passed_on.txt",
        about=about,
        not_before=timezone.now() + THINK,
        personal=True,
        once=True,  # else the other body may take it up twice
        by=by,
        van=f"{mail.van_naam} {mail.antwoord_aan}".strip(),
        onderwerp=mail.onderwerp or "geen onderwerp",
        tekst=mail.tekst[:15_000],
        bijlagen=mail.bijlagen.count(),
        **told,
    )


def _tell_sender(mail: Mailbericht, about: str, told: dict[str, Any], *, by: Actor) -> None:
    write_bericht(
        to=mail.antwoord_aan,
        reply_to=mail.postbus.adres,
        subject=format_lazy("{told} [{kenmerk}]", told=_("Wij stuurden uw e-mail door"), kenmerk=reference_of(mail)),
        template="mail/berichten/forwarded.txt",
        about=about,
        in_reply_to=mail.message_id,
        not_before=timezone.now() + THINK,
        by=by,
        onderwerp=shown_subject(mail.onderwerp),
        **told,
    )


def _end(
    mail: Mailbericht, resultaat: Resultaat, *, by: Actor, reactie: str = "", product: str = "", verwezen_naar: str = ""
) -> None:
    if mail.klantcontact_id:
        end_klantcontact(
            klantcontact_id=mail.klantcontact_id,
            resultaat=resultaat,
            reactie=reactie,
            product=product,
            verwezen_naar=verwezen_naar,
            by=by,
        )


def _subject(mail: Mailbericht) -> str:
    """As it came, with our reference once."""
    reference = reference_of(mail)
    plain = " ".join(mail.onderwerp.replace(f"[{reference}]", "").split())[:LONGEST_SUBJECT]
    plain = plain or "Uw e-mail"
    return f"{plain} [{reference}]" if plain.lower().startswith("re:") else f"Re: {plain} [{reference}]"
