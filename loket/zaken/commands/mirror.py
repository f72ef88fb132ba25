"""The other end of a document in a dossier, as documenten keeps it (zrc-005)."""

from uuid import UUID

from loket.documenten.models import ObjectInformatieobject, ObjectType
from loket.kernel.actor import Actor
from loket.zaken.queries.shapes import API


def mirror(document_id: UUID, zaak_id: UUID, *, by: Actor) -> None:
    ObjectInformatieobject.objects.create(
        informatieobject_id=document_id, object=_path(zaak_id), object_type=ObjectType.ZAAK
    )


def take_mirror_away(document_id: UUID, zaak_id: UUID, *, by: Actor) -> None:
    ObjectInformatieobject.objects.filter(informatieobject_id=document_id, object=_path(zaak_id)).delete()


def _path(zaak_id: UUID) -> str:
    return f"{API.root}/zaken/{zaak_id}"
