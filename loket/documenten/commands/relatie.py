"""To what a document belongs. The source of a relation (a zaak, a besluit) makes and breaks it; here is its mirror."""

from urllib.parse import urlsplit
from uuid import UUID

from django.db import transaction

from loket.documenten.commands.hold import hold_document
from loket.documenten.models import ObjectInformatieobject
from loket.documenten.permissions import AANMAKEN, VERWIJDEREN
from loket.kernel.actor import Actor
from loket.kernel.ids import new_id
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.sql import row
from loket.zgw.links import is_ours

RELATE = """
    INSERT INTO documenten_objectinformatieobject (id, informatieobject_id, object, object_type)
    VALUES (%(id)s::uuid, %(document)s::uuid, %(object)s::text, %(type)s::text)
    ON CONFLICT (informatieobject_id, object) DO NOTHING RETURNING id
"""
UNIQUE = Refusal("unique", "Dit document hoort hier al bij.", "nonFieldErrors")
INCONSISTENT = Refusal("inconsistent-relation", "De relatie is bij het object niet bekend.", "nonFieldErrors")
STILL_THERE = Refusal("inconsistent-relation", "De relatie bestaat nog bij het object.", "nonFieldErrors")


def relate(*, document_id: UUID, object: str, object_type: str, by: Actor) -> UUID:
    """The document belongs to this object, by its address or our path to it. For the source, which checked its rights.

    Refused (`unique`) when it does already.
    """
    made_id = new_id()
    values = {"id": made_id, "document": document_id, "object": place_of(object), "type": object_type}
    made = row(RELATE, values)
    refuse(None if made else UNIQUE)
    return made_id


def unrelate(*, document_id: UUID, object: str, by: Actor) -> None:
    """The document no longer belongs to this object. For the source."""
    ObjectInformatieobject.objects.filter(informatieobject=document_id, object=place_of(object)).delete()


def unrelate_object(*, object: str, by: Actor) -> None:
    """The object goes, and no document belongs to it any more. For the source."""
    ObjectInformatieobject.objects.filter(object=place_of(object)).delete()


@transaction.atomic
def add_foreign_relation(*, document_id: UUID, object: str, object_type: str, by: Actor) -> UUID:
    """A relation that a client tells of itself (drc-003, drc-004).

    With an object of ours it is here already, or it is not at its source either. Of another's object the client is
    believed: its register is not ours to ask.
    """
    hold_document(document_id, AANMAKEN, by=by)
    place = place_of(object)
    there = ObjectInformatieobject.objects.filter(informatieobject=document_id, object=place).exists()
    refuse(UNIQUE if there else None)
    refuse(INCONSISTENT if place.startswith("/") else None)
    return relate(document_id=document_id, object=object, object_type=object_type, by=by)


@transaction.atomic
def remove_foreign_relation(*, relation_id: UUID, by: Actor) -> None:
    """Refused with an object of ours: the zaak or besluit itself breaks the relation (drc-004). Raises DoesNotExist."""
    relation = ObjectInformatieobject.objects.get(id=relation_id)
    hold_document(relation.informatieobject_id, VERWIJDEREN, by=by)
    refuse(STILL_THERE if relation.object.startswith("/") else None)
    relation.delete()


def place_of(address: str) -> str:
    """Our path when it is an address of ours, by whatever name we were called; else the address itself."""
    parts = urlsplit(address)
    return parts.path if not parts.netloc or is_ours(parts.netloc) else address
