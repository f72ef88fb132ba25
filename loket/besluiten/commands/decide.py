"""Staff decide on a zaak: the besluit, its text as a document, and both in the zaak."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.besluiten.commands.document import add_document as put_with_besluit
from loket.besluiten.commands.letter import letter_file
from loket.besluiten.commands.register import register_besluit
from loket.besluiten.events import BesluitTaken
from loket.besluiten.models import Besluit
from loket.besluiten.queries.kinds import ZaakRow, documenttypen_for, zaak_to_decide
from loket.besluiten.rules import besluittekst as rules
from loket.besluiten.rules.besluittekst import Blocks
from loket.catalogi.queries.fits import zaaktype_names_iot
from loket.documenten.commands import add_document
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.organisatie.queries import why_not_decide
from loket.zaken.commands.dossier import add_document as put_in_dossier

COLLEGE = "College van burgemeester en wethouders"
NO_ZAAK = Refusal("bad-url", "Deze zaak bestaat niet.", "zaak")
CHOOSE_KIND = Refusal("informatieobjecttype-missing", "Kies het soort document.", "informatieobjecttype_id")


@dataclass(frozen=True, slots=True)
class Decided:
    besluit_id: UUID
    identificatie: str
    document_id: UUID
    last_day: date


@transaction.atomic
def decide(
    *,
    zaak_id: UUID,
    besluittype_id: UUID,
    blocks: Blocks,
    text: str = "",
    datum: date | None = None,
    verzenddatum: date | None = None,
    ingangsdatum: date | None = None,
    vervaldatum: date | None = None,
    bestuursorgaan: str = COLLEGE,
    informatieobjecttype_id: UUID | None = None,
    decision: str = "",
    by: Actor,
) -> Decided:
    """Take the besluit. `text` is the letter when somebody changed it by hand; `decision` names the mandate to ask for.

    The last day to object follows from the day of sending. Raises Refused with everything that is wrong: a part that
    the law asks for and is missing (Awb 3:45 - 3:47), no mandate (Awb 10:1), or what the besluit itself is refused for.
    """
    today = timezone.localdate()
    datum, sent = datum or today, verzenddatum or datum or today
    zaak = zaak_to_decide(zaak_id)
    if zaak is None:
        raise Refused(NO_ZAAK)
    last_day = rules.last_day_to_object(sent).end
    kind = _kind_of_document(besluittype_id, informatieobjecttype_id)
    refuse(
        *rules.why_not_blocks(blocks),
        rules.why_not_sent_then(sent, datum),
        None if kind else CHOOSE_KIND,
        why_not_decide(decision=decision, on=datum, by=by) if decision else None,
    )
    refuse(*(rules.why_not_text(text, blocks, last_day) if text else []))
    assert kind

    besluit = register_besluit(
        verantwoordelijke_organisatie=zaak.verantwoordelijke_organisatie,
        besluittype_id=besluittype_id,
        zaak_id=zaak_id,
        datum=datum,
        ingangsdatum=ingangsdatum or sent,
        vervaldatum=vervaldatum,
        verzenddatum=sent,
        uiterlijke_reactiedatum=last_day,
        bestuursorgaan=bestuursorgaan,
        by=by,
    )
    document_id = _write_document(besluit, text or rules.text_of(blocks, last_day), kind, zaak, by=by)
    announce(BesluitTaken(besluit.id, besluit.identificatie, zaak_id, document_id, last_day), by=by)
    return Decided(besluit.id, besluit.identificatie, document_id, last_day)


def _kind_of_document(besluittype_id: UUID, chosen: UUID | None) -> UUID | None:
    """The chosen kind, or the only one that this besluittype names."""
    kinds = [kind.id for kind in documenttypen_for(besluittype_id)]
    if chosen:
        return chosen if chosen in kinds else None
    return kinds[0] if len(kinds) == 1 else None


def _write_document(besluit: Besluit, text: str, kind: UUID, zaak: ZaakRow, *, by: Actor) -> UUID:
    """The letter in a file, with the besluit, and in the dossier when the zaaktype has a place for such documents."""
    Besluit.objects.filter(id=besluit.id).update(brieftekst=text)
    document_id = add_document(
        file=letter_file(besluit, text),
        informatieobjecttype_id=kind,
        bronorganisatie=besluit.verantwoordelijke_organisatie,
        auteur=by.name or besluit.bestuursorgaan,
        titel=f"Besluit {besluit.identificatie}",
        verzenddatum=besluit.verzenddatum,
        indicatie_gebruiksrecht=False,  # our own text: nobody else has rights on it
        by=by,
    )
    put_with_besluit(besluit_id=besluit.id, document_id=document_id, by=by)
    assert besluit.zaak_id
    if zaaktype_names_iot(zaak.zaaktype_id, kind):
        put_in_dossier(zaak_id=besluit.zaak_id, document_id=document_id, titel="Besluit", by=by)
    return document_id
