"""A mail and a zaak: the mail goes into the dossier as it came, and the klantcontact is about that zaak."""

from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone

from loket.documenten.commands import destroy_document
from loket.documenten.permissions import HANDLE as DOCUMENTS
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.klantcontacten.commands import end_klantcontact
from loket.klantcontacten.models import Resultaat
from loket.mail.commands.stap import change, held
from loket.mail.events import MailPutWithZaak
from loket.mail.models import Mailbericht, Mailstap, Stapsoort, Toestand
from loket.mail.queries.original import raw_of
from loket.mail.rules.parts import safe_name
from loket.organisatie.models import Channel
from loket.zaken.commands import add_paper, open_for_caller, remove_document
from loket.zaken.models import Zaak, Zaakinformatieobject
from loket.zaken.permissions import HANDLE
from loket.zaken.queries.dossier import paper_kinds
from loket.zaken.queries.reference import zaken_numbered
from loket.zaken.rules.aanvrager import Aanvrager

NO_ZAAK = Refusal("zaak-missing", "Deze zaak bestaat niet, of je mag hem niet zien.", "zaaknummer")
NO_KIND = Refusal("zaaktype-missing", "Kies een soort zaak.", "zaaktype")
MAY_NOT = Refusal("not-allowed", "Je mag geen zaken maken.", "zaaktype")
OPENS = ("zaken.behandelen", "zaken.verdelen", "zaken.innemen")


@transaction.atomic
def put_with_zaak(*, mail_id: UUID, zaaknummer: str, by: Actor) -> Mailstap:
    """With a zaak that is there and that this person may know of. Raises Refused."""
    mail = held(mail_id, by=by)
    number = zaaknummer.strip().upper()
    found = [
        each
        for each in zaken_numbered(number, today=timezone.localdate(), by=by)
        if each.identificatie.upper() == number
    ]
    refuse(None if found else NO_ZAAK)
    return _put(mail, Zaak.objects.get(id=found[0].id), by=by)


@transaction.atomic
def open_zaak_of_mail(*, mail_id: UUID, zaaktype: str, naam: str, by: Actor) -> Mailstap:
    """A new zaak for who wrote; nothing is typed twice. Raises Refused."""
    mail = held(mail_id, by=by)
    refuse(None if any(map(by.may, OPENS)) else MAY_NOT)
    try:
        kind = UUID(zaaktype)
    except ValueError:
        raise Refused(NO_KIND) from None
    first, _, last = (naam.strip() or mail.van_naam or mail.van).rpartition(" ")
    zaak = open_for_caller(
        send_key=mail.id,
        zaaktype_id=kind,
        omschrijving=mail.onderwerp or "E-mail",
        toelichting=mail.tekst,
        kanaal=Channel.EMAIL,
        aanvrager=Aanvrager(voornaam=first, achternaam=last, email=mail.antwoord_aan),
        by=by,
    )
    return _put(mail, zaak, by=by)


def _put(mail: Mailbericht, zaak: Zaak, *, by: Actor) -> Mailstap:
    document = _into_dossier(mail, zaak, by=by)
    if mail.klantcontact_id:
        end_klantcontact(klantcontact_id=mail.klantcontact_id, resultaat=Resultaat.ZAAK_GESTART, zaak_id=zaak.id, by=by)
    stap = change(
        mail,
        Stapsoort.ZAAK,
        by=by,
        toelichting=zaak.identificatie,
        zaak=zaak,
        genoemde_zaak=None,
        toestand=Toestand.ZAAK,
    )
    stap.document = document
    stap.save(update_fields=["document"])
    announce(MailPutWithZaak(mail.id, zaak.id), by=by)
    return stap


def _into_dossier(mail: Mailbericht, zaak: Zaak, *, by: Actor) -> UUID | None:
    """As it came; None when this kind of zaak takes nothing in."""
    kind = next((each for each in paper_kinds(zaak.zaaktype_id) if each.richting == "inkomend"), None)
    if kind is None:
        return None
    name = safe_name(f"{mail.onderwerp[:80] or 'e-mail'}.eml")
    return add_paper(
        zaak_id=zaak.id,
        kind_id=kind.id,
        file=SimpleUploadedFile(name, raw_of(mail), "message/rfc822"),
        titel=f"E-mail: {mail.onderwerp}"[:200],
        auteur=mail.van_naam or mail.van,
        by=_as_filer(by, zaak),
    )


def out_of_dossier(mail: Mailbericht, document: UUID) -> None:
    """It was put there a moment ago, by mistake."""
    relation = Zaakinformatieobject.objects.filter(zaak=mail.zaak, informatieobject_id=document).first()
    if relation:
        remove_document(relation_id=relation.id, by=SYSTEM)
        destroy_document(document_id=document, by=SYSTEM)


def _as_filer(by: Actor, zaak: Zaak) -> Actor:
    """Who brings a mail may lay it in a dossier of another team, and do nothing else there."""
    teams = by.teams | ({zaak.team_id} if zaak.team_id else set())
    return Actor(by.kind, by.id, by.name, frozenset(teams), by.permissions | {HANDLE, DOCUMENTS})
