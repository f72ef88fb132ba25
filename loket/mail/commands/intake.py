"""A mail comes in: kept whole, once; then it is work of a team, or lies in a tray where nobody is flooded."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from loket.berichten.commands import mark_reachable, mark_unreachable, note_named
from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce
from loket.kernel.sql import one_at_a_time
from loket.mail.commands.admit import admit
from loket.mail.commands.keeping import Kept, kept
from loket.mail.events import MailBounced, MailTakenIn
from loket.mail.models import Bijlage, Mailbericht, Postbus, Toestand
from loket.mail.queries.postbus import our_addresses, regels_of
from loket.mail.rules.arrival import HOUR, Regel, afzender_of, regel_for, state_on_arrival
from loket.mail.rules.message import Attachment, Fault, ReadMail, Sender
from loket.mail.rules.reading import read_mail
from loket.mail.rules.receipt import answer_by
from loket.outside.virusscanner import ScannerDown, scanner

LONGEST_TEXT = 100_000  # that we show; the rest stands in the mail itself


@dataclass(frozen=True, slots=True)
class TakenIn:
    mail: Mailbericht
    new: bool


@dataclass(frozen=True, slots=True)
class Scanned:
    done: bool
    virus: str = ""


def take_in(raw: bytes, *, postbus: Postbus, received_at: datetime | None = None, unread: bool = False) -> TakenIn:
    """The same mail again gives the one that is there (S-51). `received_at` is when it reached our system (Awb 2:20);
    `unread` keeps it whole in the tray and looks at nothing in it.

    Raises StoreDown when it cannot be kept: then the mail stays where it was.
    """
    read = ReadMail(faults=(Fault.UNREADABLE,)) if unread else read_mail(raw, ours=our_addresses())
    key = key_of(read, raw)
    if known := Mailbericht.objects.filter(sleutel=key).first():
        return TakenIn(known, new=False)
    scanned = scan(raw)
    try:
        with kept(raw) as place, transaction.atomic():
            one_at_a_time(f"mail:{key}")
            if Mailbericht.objects.filter(sleutel=key).exists():
                raise _Twice
            mail = _new(read, key, place, postbus, received_at or timezone.now(), scanned)
    except _Twice:
        return TakenIn(Mailbericht.objects.get(sleutel=key), new=False)
    return TakenIn(mail, new=True)


class _Twice(Exception):
    """Somebody else took it in while we kept it: what we kept goes."""


def key_of(read: ReadMail, raw: bytes) -> str:
    """One Message-ID of one sender is one mail. Who copies the id of another does not push that mail aside."""
    told = f"{read.message_id}\n{read.sender.address}".encode() if read.message_id else raw
    return hashlib.sha256(told).hexdigest()


def scan(raw: bytes) -> Scanned:
    """Without a scanner in the settings everything passes."""
    if (one := scanner()) is None:
        return Scanned(done=True)
    try:
        return Scanned(True, one.scan([raw]).virus)
    except ScannerDown:
        return Scanned(done=False)


def _new(read: ReadMail, key: str, place: Kept, postbus: Postbus, at: datetime, scanned: Scanned) -> Mailbericht:
    regel = regel_for(read, regels_of(postbus))
    state = state_of(read, scanned, at, regel)
    mail = Mailbericht(
        postbus=postbus,
        sleutel=key,
        ontvangen_op=at,
        bestand=place.key,
        grootte=place.size,
        sha256=place.sha256,
        virus=scanned.virus,
        toestand=state,
        team_id=(regel.team if regel else "") or postbus.team_id,
        uiterlijk=answer_by(at, postbus.werkdagen),
    )
    write_down(mail, read)
    mail.save(force_insert=True)
    keep_attachments(mail, read.attachments)
    announce(MailTakenIn(mail.id, postbus.id, state), by=SYSTEM)
    settle(mail, read)
    return mail


def state_of(read: ReadMail, scanned: Scanned, at: datetime, regel: Regel | None) -> Toestand:
    recent = 0
    if read.sender.address:
        around = Mailbericht.objects.filter(van=read.sender.address, ontvangen_op__range=(at - HOUR, at + HOUR))
        recent = around.exclude(afzender__in=("automatic", "away", "bounce", "list", "loop")).count()
    return state_on_arrival(read, scanned=scanned.done, virus=scanned.virus, in_last_hour=recent, regel=regel)


def settle(mail: Mailbericht, read: ReadMail) -> None:
    """What follows from the state that it is in, and from what it names."""
    note_named((*read.ids, read.about))
    if read.kind == Sender.BOUNCE and mail.toestand == Toestand.AUTOMATISCH:
        bericht = mark_unreachable(addresses=read.bounced, message_id=read.about)
        announce(MailBounced(mail.id, bericht.id if bericht else None), by=SYSTEM)
    if mail.toestand == Toestand.OPEN:
        mark_reachable(address=read.sender.address)
        admit(mail, read, by=SYSTEM)


def write_down(mail: Mailbericht, read: ReadMail) -> None:
    """What it says, as far as we show it in lists and pages."""
    mail.message_id = read.message_id
    mail.van, mail.van_naam = read.sender.address[:254], read.sender.name[:200]
    mail.antwoord_aan = read.answer_to[:254]
    mail.aan = [each.address for each in (*read.to, *read.cc)][:50]
    mail.onderwerp, mail.verzonden_op = read.subject, read.sent_at
    mail.tekst = read.text[:LONGEST_TEXT]
    mail.ondertekening, mail.eerder = read.signature[:5000], read.quoted[:LONGEST_TEXT]
    mail.opgemaakt = bool(read.html)
    mail.fouten, mail.afzender = list(read.faults), afzender_of(read.kind)


def keep_attachments(mail: Mailbericht, attachments: tuple[Attachment, ...]) -> None:
    Bijlage.objects.bulk_create(
        Bijlage(
            mail=mail,
            nummer=number,
            naam=each.name[:120],
            soort=each.media_type[:120],
            grootte=len(each.content),
            sha256=hashlib.sha256(each.content).hexdigest(),
            cid=each.cid,
        )
        for number, each in enumerate(attachments)
    )
