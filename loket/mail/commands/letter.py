"""A mail is booked in as a letter, with the day on which it reached us (S-53)."""

from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from loket.documenten.commands import add_document
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.text import local
from loket.klantcontacten.commands import end_klantcontact
from loket.klantcontacten.models import Resultaat
from loket.mail.commands.stap import change, held
from loket.mail.events import MailHandedToPost
from loket.mail.models import Mailbericht, Mailstap, Stapsoort, Toestand
from loket.mail.queries.original import raw_of
from loket.mail.rules.handling import NOTHING
from loket.mail.rules.parts import safe_name
from loket.post.commands import register_klantcontact
from loket.post.models import Richting
from loket.post.queries.kinds import kind_alone
from loket.post.rules.rights import for_the_file

LEVEL = "zaakvertrouwelijk"


@transaction.atomic
def hand_to_post(*, mail_id: UUID, by: Actor) -> Mailstap:
    """The mail as it came, with its attachments, is the document of the letter. Booked in twice it is one letter."""
    mail = held(mail_id, by=by)
    refuse(None if mail.klantcontact_id else NOTHING)
    assert mail.klantcontact_id
    stuk = register_klantcontact(
        klantcontact_id=mail.klantcontact_id,
        documents=_document(mail, by=by),
        text=mail.tekst,
        herkomst=f"mail:{mail.id}",
        by=by,
    )
    end_klantcontact(
        klantcontact_id=mail.klantcontact_id,
        resultaat=Resultaat.DOORVERWEZEN,
        verwezen_naar=f"Post {stuk.nummer}",
        by=by,
    )
    stap = change(mail, Stapsoort.POST, by=by, toelichting=f"als {stuk.nummer}", toestand=Toestand.POST)
    announce(MailHandedToPost(mail.id), by=by)
    return stap


def _document(mail: Mailbericht, *, by: Actor) -> list[UUID]:
    """None when the catalogue knows no letters that came in: then the mail itself stays where it is."""
    kind = kind_alone(Richting.IN)
    if kind is None:
        return []
    type_id, rsin = kind
    name = safe_name(f"{mail.onderwerp[:80] or 'e-mail'}.eml")
    made = add_document(
        file=SimpleUploadedFile(name, raw_of(mail), "message/rfc822"),
        informatieobjecttype_id=type_id,
        bronorganisatie=rsin,
        auteur=mail.van_naam or mail.van or "onbekend",
        titel=mail.onderwerp or "E-mail",
        ontvangstdatum=local(mail.ontvangen_op).date(),
        vertrouwelijkheidaanduiding=LEVEL,
        indicatie_gebruiksrecht=False,
        by=for_the_file(by),
    )
    return [made]
