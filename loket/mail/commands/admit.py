"""A mail becomes work: it is tied to who sent it and to what it is about, and its receipt is confirmed (Awb 2:17)."""

from datetime import timedelta

from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loket.berichten.commands import write_bericht
from loket.berichten.queries import is_unreachable
from loket.kernel.actor import Actor
from loket.kernel.secrets import blind_index
from loket.kernel.text import date_words, local, when_reported
from loket.klantcontacten.commands import begin_klantcontact
from loket.klantcontacten.rules.caller import Caller, Identification
from loket.mail.models import Mailbericht
from loket.mail.queries.belonging import where_it_belongs
from loket.mail.rules.message import ReadMail
from loket.mail.rules.receipt import shown_subject, why_no_receipt
from loket.mail.rules.reference import reference_for
from loket.organisatie.models import Channel
from loket.partijen.queries.find import partijen_by_email
from loket.zoeken.rules.masking import masked

DAY = timedelta(days=1)
LONGEST_ADDRESS = 80  # of a digital address (Klantinteracties)
NO_SUBJECT = "E-mail zonder onderwerp"


def admit(mail: Mailbericht, read: ReadMail, *, by: Actor) -> None:
    """Within the transaction that made it open."""
    found = where_it_belongs(read)
    mail.eerste, mail.zaak, mail.genoemd, mail.genoemde_zaak = (
        found.mail,
        found.zaak,
        found.genoemd,
        found.genoemde_zaak,
    )
    if found.mail:  # who answered before, answers again
        mail.team, mail.behandelaar = found.mail.team, found.mail.behandelaar
    if found.zaak and found.zaak.team_id:
        mail.team_id = found.zaak.team_id
    give_contact(mail, by=by)
    _confirm(mail, read)
    mail.save()


def give_contact(mail: Mailbericht, *, by: Actor) -> None:
    """Its klantcontact. The caller saves the mail."""
    mail.klantcontact = begin_klantcontact(
        kanaal=Channel.EMAIL,
        onderwerp=masked(mail.onderwerp) or NO_SUBJECT,
        inhoud=masked(mail.tekst),
        op=mail.ontvangen_op,
        caller=sender_of(mail),
        team=mail.team_id,
        vervolg_op=mail.eerste.klantcontact_id if mail.eerste else None,
        zaak_id=mail.zaak_id,
        by=by,
    )


def sender_of(mail: Mailbericht) -> Caller:
    """A partij when exactly one confirmed this address. Anybody can write it above a mail: so we know it lightly."""
    found = partijen_by_email(mail.van, most=2)
    email = mail.van if len(mail.van) <= LONGEST_ADDRESS else ""
    if len(found) == 1:
        return Caller(partij_id=found[0].id, name=mail.van_naam, email=email, level=Identification.LIGHT)
    return Caller(name=mail.van_naam or mail.van, email=email)


def reference_of(mail: Mailbericht) -> str:
    """What goes into the subject of everything that we write about it."""
    assert mail.klantcontact
    return reference_for(f"M{mail.klantcontact.nummer}", sign=blind_index)


def _confirm(mail: Mailbericht, read: ReadMail) -> None:
    """With the last day as a date, and everything that a confirmation must say."""
    now = timezone.now()
    given = Mailbericht.objects.filter(van=mail.van, bevestigd_op__gt=now - DAY).count()
    reason = why_no_receipt(
        read, wanted=mail.postbus.bevestigen, given_today=given, unreachable=bool(mail.van) and is_unreachable(mail.van)
    )
    if reason:
        return
    write_bericht(
        to=mail.van,
        reply_to=mail.postbus.adres,
        subject=format_lazy("{told} [{kenmerk}]", told=_("Wij hebben uw e-mail ontvangen"), kenmerk=reference_of(mail)),
        template="mail/berichten/receipt.txt",
        about=f"mail:{mail.id}:ontvangen",
        once=True,  # two receipts look like two matters
        in_reply_to=mail.message_id,
        onderwerp=shown_subject(mail.onderwerp),
        wanneer=when_reported(mail.ontvangen_op, now),
        bijlagen=len(read.attachments),
        kenmerk=reference_of(mail),
        team=mail.team.name,
        uiterlijk=date_words(local(mail.uiterlijk).date()),
    )
    mail.bevestigd_op = now
