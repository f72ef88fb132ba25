"""The documents that a besluit stands in."""

from uuid import UUID

from django.db import transaction

from loket.besluiten.models import BesluitInformatieobject
from loket.besluiten.permissions import AANMAKEN, VERWIJDEREN
from loket.besluiten.queries import main_of
from loket.besluiten.queries.around import pair_of
from loket.besluiten.queries.shapes import API, BESLUITINFORMATIEOBJECT
from loket.besluiten.rules.besluit import why_not
from loket.documenten.commands import relate, unrelate
from loket.documenten.models import ObjectType
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.zgw.trail import CREATE, DESTROY, record

NO_BESLUIT = Refusal("bad-url", "Dit besluit bestaat niet.", "besluit")
NO_DOCUMENT = Refusal("bad-url", "Dit document bestaat niet.", "informatieobject")
TWICE = Refusal("unique", "Dit document hoort al bij dit besluit.")
OTHER_KIND = Refusal(
    "missing-besluittype-informatieobjecttype-relation", "Dit soort document hoort niet bij dit soort besluit."
)


@transaction.atomic
def add_document(*, besluit_id: UUID, document_id: UUID, by: Actor) -> UUID:
    """The besluit stands in this document (`legt_vast`), and the document knows it (brc-003, 004, 005, 008)."""
    pair = pair_of(besluit_id, document_id)
    if pair is None:
        raise Refused(NO_BESLUIT)
    refuse(why_not(by, AANMAKEN, pair.besluittype_id))
    refuse(None if pair.document_exists else NO_DOCUMENT)
    refuse(TWICE if pair.there_already else None, None if pair.fits else OTHER_KIND)

    made = BesluitInformatieobject.objects.create(besluit_id=besluit_id, informatieobject_id=document_id)
    relate(document_id=document_id, object=place_of_besluit(besluit_id), object_type=ObjectType.BESLUIT, by=by)
    record(BESLUITINFORMATIEOBJECT, made.id, main_of(besluit_id), CREATE, by=by, label=str(document_id))
    return made.id


@transaction.atomic
def remove_document(*, relation_id: UUID, by: Actor) -> None:
    """The document stays, and no longer belongs to the besluit."""
    relation = BesluitInformatieobject.objects.select_related("besluit").select_for_update().get(id=relation_id)
    refuse(why_not(by, VERWIJDEREN, relation.besluit.besluittype_id))
    document_id, besluit_id = relation.informatieobject_id, relation.besluit_id
    record(BESLUITINFORMATIEOBJECT, relation.id, main_of(besluit_id), DESTROY, by=by, label=str(document_id))
    relation.delete()
    unrelate(document_id=document_id, object=place_of_besluit(besluit_id), by=by)


def place_of_besluit(besluit_id: UUID) -> str:
    """The path by which documenten knows it."""
    return f"{API.root}/besluiten/{besluit_id}"
