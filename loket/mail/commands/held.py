"""Mail that waits for the virus scanner is looked at as soon as it is there again."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce
from loket.mail.commands.intake import scan, settle, state_of
from loket.mail.events import MailAdmitted
from loket.mail.models import Mailbericht, Toestand
from loket.mail.queries.original import raw_of
from loket.mail.queries.postbus import our_addresses, regels_of
from loket.mail.rules.arrival import regel_for
from loket.mail.rules.reading import read_mail

AT_A_TIME = 200


def scan_held_mail() -> int:
    """Those that waited longest first. Stops at the first that the scanner does not answer for."""
    done = 0
    waiting = Mailbericht.objects.filter(toestand=Toestand.WACHT).order_by("ontvangen_op").values_list("id", flat=True)
    for mail_id in waiting[:AT_A_TIME]:
        if not _looked_at(mail_id):
            break
        done += 1
    return done


@transaction.atomic
def _looked_at(mail_id: UUID) -> bool:
    mail = Mailbericht.objects.select_for_update(of=("self",)).get(id=mail_id)
    if mail.toestand != Toestand.WACHT:
        return True
    raw = raw_of(mail)
    scanned = scan(raw)
    if not scanned.done:
        return False
    read = read_mail(raw, ours=our_addresses())
    mail.virus = scanned.virus
    mail.toestand = state_of(read, scanned, mail.ontvangen_op, regel_for(read, regels_of(mail.postbus)))
    mail.save()
    settle(mail, read)
    announce(MailAdmitted(mail.id, mail.team_id), by=SYSTEM)
    return True
