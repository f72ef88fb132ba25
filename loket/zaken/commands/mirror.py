"""The other end of a document in a dossier, as documenten keeps it (zrc-005)."""

from uuid import UUID

from loket.documenten.commands import relate, unrelate, unrelate_object
from loket.documenten.models import ObjectType
from loket.kernel.actor import Actor
from loket.zaken.queries.shapes import API


def mirror(document_id: UUID, zaak_id: UUID, *, by: Actor) -> None:
    relate(document_id=document_id, object=_path(zaak_id), object_type=ObjectType.ZAAK, by=by)


def take_mirror_away(document_id: UUID, zaak_id: UUID, *, by: Actor) -> None:
    unrelate(document_id=document_id, object=_path(zaak_id), by=by)


def forget_parts(zaak_id: UUID, *, by: Actor) -> None:
    """The zaak goes for good: what other capabilities hold of its parts goes too. The rows here go with the zaak."""
    unrelate_object(object=_path(zaak_id), by=by)


def _path(zaak_id: UUID) -> str:
    return f"{API.root}/zaken/{zaak_id}"
