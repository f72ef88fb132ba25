"""The rest of what one does with a mail: give it to somebody, close it, put it with a zaak, with another mail, away."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.ids import new_id
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.klantcontacten.commands import begin_klantcontact, end_klantcontact
from loket.klantcontacten.models import Resultaat
from loket.mail.commands.admit import sender_of
from loket.mail.commands.stap import change, held, locked_together
from loket.mail.events import (
    MailAssigned,
    MailClosed,
    MailMerged,
    MailSplit,
)
from loket.mail.models import Mailbericht, Mailstap, Stapsoort, Toestand
from loket.mail.rules.handling import (
    ITSELF,
    NO_PART,
    NO_REASON,
    NO_TEAM,
    NOTHING,
    OTHER_SENDER,
    why_not_see,
)
from loket.organisatie.models import Channel, Medewerker, Team
from loket.organisatie.queries import member_choices
from loket.zoeken.rules.masking import masked

NO_COLLEAGUE = Refusal("colleague-missing", "Kies een collega.", "collega")
NOT_IN_TEAM = Refusal("not-in-team", "Deze collega zit niet in dat team.", "collega")


@transaction.atomic
def assign_mail(*, mail_id: UUID, team: str, behandelaar_id: UUID | None = None, by: Actor) -> Mailstap:
    """To a team, or to somebody in it. The last day stays."""
    mail = held(mail_id, by=by)
    to = Team.objects.filter(code=team, active=True).first()
    refuse(None if to else NO_TEAM)
    assert to
    members = {str(id) for id, _ in member_choices(to.code)}
    refuse(NOT_IN_TEAM if behandelaar_id and str(behandelaar_id) not in members else None)
    who = Medewerker.objects.filter(id=behandelaar_id).first() if behandelaar_id else None
    words = f"aan {who.name}" if who else f"aan {to.name}"
    stap = change(mail, Stapsoort.TOEGEWEZEN, by=by, toelichting=words, team_id=to.code, behandelaar_id=behandelaar_id)
    announce(MailAssigned(mail.id, to.code, behandelaar_id), by=by)
    return stap


@transaction.atomic
def give_mail(*, mail_id: UUID, collega: UUID | str, by: Actor) -> Mailstap:
    """To a colleague of its team."""
    named = _id(collega)
    refuse(None if named else NO_COLLEAGUE)
    return assign_mail(mail_id=mail_id, team=held(mail_id, by=by).team_id, behandelaar_id=named, by=by)


@transaction.atomic
def take_mail(*, mail_id: UUID, by: Actor) -> Mailstap:
    """I answer this one. Refused with the name of who was first."""
    mail = held(mail_id, by=by)
    other = mail.behandelaar if mail.behandelaar_id and str(mail.behandelaar_id) != by.id else None
    refuse(Refusal("mail-taken", f"{other.name} pakt dit al op.") if other else None)
    stap = change(mail, Stapsoort.TOEGEWEZEN, by=by, toelichting="aan zichzelf", behandelaar_id=UUID(by.id))
    announce(MailAssigned(mail.id, mail.team_id, UUID(by.id)), by=by)
    return stap


@transaction.atomic
def close_mail(*, mail_id: UUID, reden: str, by: Actor) -> Mailstap:
    """Nothing has to be written back, with why."""
    mail = held(mail_id, by=by)
    refuse(None if reden.strip() else NO_REASON)
    _end(mail, Resultaat.BEANTWOORD, by=by, reactie=reden)
    stap = change(mail, Stapsoort.AFGESLOTEN, by=by, toelichting=reden.strip(), toestand=Toestand.AFGESLOTEN)
    announce(MailClosed(mail.id, Toestand.AFGESLOTEN), by=by)
    return stap


@transaction.atomic
def mark_spam(*, mail_id: UUID, by: Actor) -> Mailstap:
    mail = held(mail_id, by=by)
    _end(mail, Resultaat.AFGEBROKEN, by=by)
    stap = change(mail, Stapsoort.SPAM, by=by, toestand=Toestand.SPAM)
    announce(MailClosed(mail.id, Toestand.SPAM), by=by)
    return stap


@transaction.atomic
def merge_mails(*, mail_id: UUID, met: UUID | str, by: Actor) -> Mailstap:
    """The same question twice: this one is done with the other (`met`). Only of one sender."""
    named = _id(met)
    other = Mailbericht.objects.filter(id=named).first() if named else None
    if other is None or other.id == mail_id:
        raise Refused(ITSELF)
    into = locked_together(mail_id, other.id)[other.id]
    mail = held(mail_id, by=by)
    refuse(why_not_see(into.team_id, by), None if mail.van and mail.van == into.van else OTHER_SENDER)
    into = into.zelfde_als or into
    refuse(ITSELF if into.id == mail.id else None)
    _end(mail, Resultaat.BEANTWOORD, by=by, reactie="Zelfde vraag als een andere mail.")
    stap = change(mail, Stapsoort.SAMENGEVOEGD, by=by, zelfde_als=into, toestand=Toestand.SAMENGEVOEGD)
    announce(MailMerged(mail.id, into.id), by=by)
    return stap


@transaction.atomic
def split_mail(*, mail_id: UUID, onderwerp: str, tekst: str, by: Actor) -> Mailbericht:
    """A second question in the same mail becomes a mail of its own, with its own klantcontact. The last day is the
    same: it came in at the same moment.
    """
    mail = held(mail_id, by=by)
    refuse(None if tekst.strip() else NO_PART)
    part = Mailbericht.objects.get(id=mail.id)
    part.pk = part.id = new_id()
    part.sleutel = f"{mail.sleutel[:50]}#{Mailbericht.objects.filter(deel_van=mail).count() + 1}"
    part.deel_van, part.eerste = mail, mail.eerste or mail
    part.onderwerp, part.tekst = onderwerp.strip()[:200] or mail.onderwerp, tekst.strip()[:10_000]
    part.eerder, part.message_id, part.bevestigd_op = "", mail.message_id, mail.bevestigd_op
    part.klantcontact = begin_klantcontact(
        kanaal=Channel.EMAIL,
        onderwerp=masked(part.onderwerp),
        inhoud=masked(part.tekst),
        op=mail.ontvangen_op,
        caller=sender_of(mail),
        team=mail.team_id,
        vervolg_op=mail.klantcontact_id,
        by=by,
    )
    part.save(force_insert=True)
    change(mail, Stapsoort.GESPLITST, by=by, toelichting=part.onderwerp)
    announce(MailSplit(mail.id, part.id), by=by)
    return part


def _id(told: UUID | str) -> UUID | None:
    try:
        return UUID(str(told))
    except ValueError:
        return None


def _end(
    mail: Mailbericht,
    resultaat: Resultaat,
    *,
    by: Actor,
    reactie: str = "",
    verwezen_naar: str = "",
) -> None:
    refuse(None if mail.klantcontact_id else NOTHING)
    assert mail.klantcontact_id
    end_klantcontact(
        klantcontact_id=mail.klantcontact_id,
        resultaat=resultaat,
        reactie=reactie,
        verwezen_naar=verwezen_naar,
        by=by,
    )
