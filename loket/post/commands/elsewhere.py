"""What reached us by another way, and is booked in as post: the day of receipt is that of the other way (S-53)."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from loket.documenten.models import Document
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused
from loket.kernel.sql import one_at_a_time
from loket.kernel.text import local
from loket.klantcontacten.models import Betrokkene, Klantcontact
from loket.post.commands.register import LEVEL, write
from loket.post.models import Afzendersoort, Papier, Poststuk
from loket.post.rules.recognise import recognise

NO_CONTACT = Refusal("klantcontact-missing", "Dit bericht bestaat niet.")


@transaction.atomic
def register_klantcontact(
    *, klantcontact_id: UUID, documents: Sequence[UUID] = (), text: str = "", herkomst: str = "", by: Actor
) -> Poststuk:
    """A mail, form or chat becomes a letter in the register, on the day on which it reached us. Its first document is
    the letter itself. Booked in twice it is one letter.
    """
    name = (herkomst or f"klantcontact:{klantcontact_id}")[:60]
    one_at_a_time(f"post:{name}")
    if known := Poststuk.objects.filter(herkomst=name).first():
        return known
    contact = Klantcontact.objects.filter(id=klantcontact_id).first()
    if contact is None:
        raise Refused(NO_CONTACT)
    received = local(contact.plaatsgevonden_op).date()
    found = recognise(text or contact.inhoud, received=received)
    naam, soort = _sender_of(contact)
    new = {
        "naam": (naam or found.naam or "onbekend")[:200],
        "adres": found.adres[:300],
        "afzendersoort": soort or found.afzendersoort,
        "onderwerp": contact.onderwerp[:200],
        "onderwerpsgroep": found.onderwerpsgroep,
        "soort": found.soort,
        "kanaal": contact.kanaal,
        "ontvangen_op": received,
        "vertrouwelijkheidaanduiding": LEVEL,
        "papier": Papier.GEEN,
        "herkomst": name,
        "klantcontact_id": contact.id,
        "document_id": _first(documents),
    }
    return write(new, by=by)


def _sender_of(contact: Klantcontact) -> tuple[str, str]:
    """How we call who wrote, and what they are when we know that."""
    who = Betrokkene.objects.select_related("partij").filter(klantcontact=contact).first()
    if who is None:
        return "", ""
    organisation = who.organisatienaam or (who.partij.naam if who.partij else "")
    if organisation:
        return organisation, Afzendersoort.ORGANISATIE
    source = who.partij or who
    parts = (source.voornaam, source.voorvoegsel_achternaam if source is who else "", source.achternaam)
    return " ".join(part for part in parts if part), ""


def _first(documents: Sequence[UUID]) -> UUID | None:
    known = set(Document.objects.filter(id__in=documents).values_list("id", flat=True))
    return next((each for each in documents if each in known), None)
