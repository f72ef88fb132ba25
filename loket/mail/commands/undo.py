"""Take back what was just done, and take a mail out of a tray."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.berichten.commands import withdraw_bericht
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused, refuse
from loket.klantcontacten.commands import reopen_klantcontact
from loket.mail.commands.admit import admit
from loket.mail.commands.dossier import out_of_dossier
from loket.mail.commands.stap import change, locked
from loket.mail.events import MailAdmitted, MailStepUndone
from loket.mail.models import Mailbericht, Mailstap, Stapsoort, Toestand
from loket.mail.queries.original import original_of
from loket.mail.rules.handling import NOT_THERE, NOTHING, TOO_LATE, why_not_admit, why_not_see
from loket.mail.rules.message import ReadMail
from loket.outside.opslag import NotThere

UNDOABLE = tuple(set(Stapsoort) - {Stapsoort.GESPLITST, Stapsoort.TERUG, Stapsoort.POST})


@transaction.atomic
def undo_last_step(*, mail_id: UUID, by: Actor) -> Mailbericht:
    """The mail is as it was before. Refused when what was written is already on its way (Awb 2:12)."""
    mail = locked(mail_id)
    stap = mail.stappen.filter(ongedaan_op=None).last()
    mine = stap is not None and str(stap.door_id) == by.id  # also when it went to another team by that
    refuse(None if mine else why_not_see(mail.team_id, by))
    if stap is None or stap.soort not in UNDOABLE:
        raise Refused(NOTHING)
    _take_back(stap, by=by)
    if stap.document:
        out_of_dossier(mail, stap.document)
    ended, zaak = mail.toestand != Toestand.OPEN, mail.zaak_id
    for name, value in stap.voor.items():
        setattr(mail, name, value)
    mail.save(update_fields=list(stap.voor))
    if ended and mail.klantcontact_id:
        reopen_klantcontact(
            klantcontact_id=mail.klantcontact_id, zaak_id=zaak if stap.soort == Stapsoort.ZAAK else None, by=by
        )
    stap.ongedaan_op = timezone.now()
    stap.save(update_fields=["ongedaan_op"])
    announce(MailStepUndone(mail.id, stap.id), by=by)
    mail.refresh_from_db()
    return mail


@transaction.atomic
def admit_mail(*, mail_id: UUID, by: Actor) -> Mailbericht:
    """Out of a tray: this is work after all. From then on it is like every other mail."""
    mail = locked(mail_id)
    refuse(why_not_admit(mail.toestand, mail.team_id, by=by))
    change(mail, Stapsoort.TERUG, by=by, toestand=Toestand.OPEN)
    if mail.klantcontact_id:
        reopen_klantcontact(klantcontact_id=mail.klantcontact_id, by=by)
    else:
        admit(mail, _as_it_came(mail), by=by)
    announce(MailAdmitted(mail.id, mail.team_id), by=by)
    return mail


def _as_it_came(mail: Mailbericht) -> ReadMail:
    try:
        return original_of(mail)
    except NotThere:
        raise Refused(NOT_THERE) from None


def _take_back(stap: Mailstap, *, by: Actor) -> None:
    for about in stap.berichten:
        try:
            withdraw_bericht(about=about, by=by)
        except Refused:
            raise Refused(TOO_LATE) from None
