"""A citizen asks on the website to be called back, and may take that back (U20)."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import VISITOR
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.secrets import blind_index
from loket.kernel.sql import one_at_a_time
from loket.klantcontacten.commands.close import add_caller
from loket.klantcontacten.commands.nummer import next_nummer
from loket.klantcontacten.commands.promise import promise_call_back
from loket.klantcontacten.events import KlantcontactClosed, TerugbelverzoekWithdrawn
from loket.klantcontacten.models import Internetaak, Klantcontact, Resultaat, Toestand
from loket.klantcontacten.models.internetaak import OPEN
from loket.klantcontacten.queries.board import has_key
from loket.klantcontacten.rules.caller import Caller
from loket.klantcontacten.rules.internetaak import KCC, Promise, plain_number
from loket.organisatie.models import Channel
from loket.partijen.rules.digitaal_adres import why_not_adres
from loket.zoeken.rules.masking import masked

NO_NAME = Refusal("name-missing", "Vul uw naam in.", "naam")
NO_PHONE = Refusal("phone-wrong", "Vul een telefoonnummer in, bijvoorbeeld 06 12345678.", "telefoon")
NO_QUESTION = Refusal("question-missing", "Schrijf op waar het over gaat.", "vraag")
TOO_LATE = Refusal("taak-done", "Wij hebben u al gebeld, of u trok dit al in.")
SHOWN = 80  # characters of the question that serve as its subject


@transaction.atomic
def ask_call_back(
    *, naam: str, telefoon: str, vraag: str, dagdeel: str = "", taal: str = "nld", send_key: UUID
) -> Internetaak:
    """The terugbelverzoek; the same `send_key` again gives the one that is there. A BSN in the question is masked."""
    one_at_a_time(f"terugbellen:{send_key}")
    if earlier := _by_key(send_key):
        return earlier
    phone = plain_number(telefoon)
    refuse(
        None if naam.strip() else NO_NAME,
        NO_PHONE if why_not_adres("telefoonnummer", phone) else None,
        None if vraag.strip() else NO_QUESTION,
    )
    words = masked(vraag.strip())
    contact = _contact(words, taal)
    add_caller(contact, Caller(name=naam.strip(), phone=phone))
    announce(KlantcontactClosed(contact.id, contact.kanaal, contact.resultaat, ""), by=VISITOR)
    promise = Promise(team=KCC, telefoonnummer=phone, vraag=words, naam=naam.strip(), dagdeel=dagdeel)
    taak = promise_call_back(klantcontact_id=contact.id, promise=promise, by=VISITOR)
    taak.sleutel = blind_index(str(send_key))
    taak.save(update_fields=["sleutel"])
    return taak


@transaction.atomic
def withdraw_call_back(*, send_key: UUID) -> None:
    """It is no longer needed, says who asked."""
    taak = _by_key(send_key)
    refuse(None if taak and taak.toestand in OPEN else TOO_LATE)
    assert taak
    taak.toestand, taak.afgehandeld_op = Toestand.INGETROKKEN, timezone.now()
    taak.save(update_fields=["toestand", "afgehandeld_op"])
    announce(TerugbelverzoekWithdrawn(taak.id), by=VISITOR)


def _by_key(send_key: UUID) -> Internetaak | None:
    return Internetaak.objects.select_for_update().filter(has_key(send_key)).first()


def _contact(words: str, taal: str) -> Klantcontact:
    now = timezone.now()
    return Klantcontact.objects.create(
        kanaal=Channel.WEBSITE,
        onderwerp=words[:SHOWN],
        inhoud=words[:1000],
        resultaat=Resultaat.TERUGBELVERZOEK,
        verdere_actie_ondernomen=True,
        taal=taal,
        indicatie_contact_gelukt=True,
        plaatsgevonden_op=now,
        beeindigd_op=now,
        nummer=next_nummer("klantcontact", now),
    )
