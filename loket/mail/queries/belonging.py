"""Where a mail belongs: strictly by our own reference and the ids of our own mails, never by its subject alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from loket.berichten.queries import bericht_with
from loket.kernel.secrets import blind_index
from loket.mail.models import Mailbericht
from loket.mail.rules.arrival import belongs
from loket.mail.rules.message import ReadMail
from loket.mail.rules.reference import references_in
from loket.zaken.models import Rol, Zaak

MOST_IDS = 20
OF_MAIL, OF_ZAAK = "mail", "zaak"


@dataclass(slots=True)
class Belonging:
    """`mail` and `zaak`: it goes there by itself. `genoemd` and `genoemde_zaak`: a person looks first."""

    mail: Mailbericht | None = None
    zaak: Zaak | None = None
    genoemd: Mailbericht | None = None
    genoemde_zaak: Zaak | None = None


def where_it_belongs(read: ReadMail) -> Belonging:
    """A reference and an id can be copied. So the sender must be known there too, or somebody checks."""
    found = Belonging()
    for mail in _mails(read):
        if belongs(read.sender.address, addresses_of_thread(mail)):
            found.mail = found.mail or (mail.eerste or mail)
        else:
            found.genoemd = found.genoemd or mail
    zaken = [found.mail.zaak] if found.mail and found.mail.zaak else []
    for zaak in (*zaken, *_zaken(read)):
        if belongs(read.sender.address, addresses_of_zaak(zaak.id)):
            found.zaak = found.zaak or zaak
        else:
            found.genoemde_zaak = found.genoemde_zaak or zaak
    return found


def _mails(read: ReadMail) -> Iterable[Mailbericht]:
    """Mails of a conversation: named by our reference, answered to, or the sender's own earlier ones."""
    numbers = [
        each.number[1:] for each in references_in(read.subject, sign=blind_index) if each.of_mail and each.proven
    ]
    mails = Mailbericht.objects.select_related("eerste", "eerste__zaak", "zaak")
    yield from mails.filter(klantcontact__nummer__in=numbers) if numbers else ()
    for about in _abouts(read, OF_MAIL):
        yield from mails.filter(id=about)
    if ids := read.ids[:MOST_IDS]:
        yield from mails.filter(message_id__in=ids, klantcontact__isnull=False).order_by("-ontvangen_op")[:MOST_IDS]


def _zaken(read: ReadMail) -> Iterable[Zaak]:
    numbers = [each.number for each in references_in(read.subject, sign=blind_index) if not each.of_mail]
    yield from Zaak.objects.filter(identificatie__in=numbers) if numbers else ()
    for about in _abouts(read, OF_ZAAK):
        yield from Zaak.objects.filter(id=about)


def _abouts(read: ReadMail, kind: str) -> Iterable[UUID]:
    """Of which mails or zaken the berichten are that it answers."""
    for id in read.ids[:MOST_IDS]:
        if bericht := bericht_with(id):
            name, _, rest = bericht.about.partition(":")
            if name == kind and (told := _uuid(rest.partition(":")[0])):
                yield told


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def addresses_of_thread(mail: Mailbericht) -> set[str]:
    """Of everybody who wrote in it."""
    first = mail.eerste or mail
    later = Mailbericht.objects.filter(eerste=first).values_list("van", "antwoord_aan")
    return {address for pair in (*later, (first.van, first.antwoord_aan)) for address in pair if address}


def addresses_of_zaak(zaak_id: UUID) -> set[str]:
    """Of everybody who takes part in it."""
    told = Rol.objects.filter(zaak_id=zaak_id).values_list("contactpersoon_rol__emailadres", flat=True)
    return {str(address) for address in told if address}
