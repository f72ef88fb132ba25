"""A new document, with its content, without any, or with content that comes in parts."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from loket.documenten.commands.content import kept, why_not_keep
from loket.documenten.models import Bestandsdeel, Document
from loket.documenten.permissions import AANMAKEN
from loket.documenten.queries.document import Look, look_at
from loket.documenten.queries.mains import main_of
from loket.documenten.queries.shapes import DOCUMENT
from loket.documenten.rules import gegevens
from loket.documenten.rules.lock import hash_of, new_lock
from loket.documenten.rules.rights import why_not
from loket.kernel.actor import Actor
from loket.kernel.ids import new_id
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.outside.opslag import Draft
from loket.zgw.trail import CREATE, record

TAKEN = Refusal("identificatie-niet-uniek", "Deze identificatie is al gebruikt.", "identificatie")
NO_TYPE = Refusal("bad-url", "Dit informatieobjecttype bestaat niet.", "informatieobjecttype")
NOT_PUBLISHED = Refusal("not-published", "Dit informatieobjecttype is nog een concept.", "informatieobjecttype")


@dataclass(frozen=True, slots=True)
class Registered:
    """`lock` is filled when parts are to come: who has it may send them."""

    id: UUID
    lock: str = ""


def register_document(*, fields: Mapping[str, Any], content: Draft | None = None, by: Actor) -> Registered:
    """Register a document (drc-001, drc-005 … drc-007, drc-015, drc-016, drc-018).

    `fields` are those of the model, with `informatieobjecttype_id`. Without content, a `bestandsomvang` above zero
    announces parts: the document is then locked until all of them are there.
    """
    document_id, now = new_id(), timezone.now()
    values = with_groups(fields)
    look = look_at(
        values["informatieobjecttype_id"],
        values.get("identificatie", ""),
        values["bronorganisatie"],
        timezone.localdate(now),
    )
    level = values.get("vertrouwelijkheidaanduiding") or look.vertrouwelijkheidaanduiding or ""
    check_type_and_rights(look, values["informatieobjecttype_id"], level, AANMAKEN, by=by)
    told_size = values.pop("bestandsomvang", None)
    size = told_size if content is None else content.size
    check_fields(values, look, told_size=told_size, size=size, has_rights=False, content=content)
    lock = new_lock() if content is None and size else ""
    with telling_taken(), kept(content, document_id) as stored, transaction.atomic():
        document = Document(
            **{**values, "identificatie": look.identificatie, "vertrouwelijkheidaanduiding": level},
            id=document_id,
            begin_registratie=now,
            bestandsomvang=size,
            lock_hash=hash_of(lock) if lock else "",
            bestand=stored.bestand,
            sha256=stored.sha256,
        )
        document.save(force_insert=True)
        if lock:
            make_parts(document_id, size or 0)
        record(DOCUMENT, document_id, main_of(document_id), CREATE, by=by, label=label_of(document))
    return Registered(document_id, lock)


def with_groups(fields: Mapping[str, Any]) -> dict[str, Any]:
    """A group of empty values is no group."""
    groups = {name: fields.get(name) or {} for name in ("ondertekening", "integriteit")}
    return {**fields, **{name: None if gegevens.is_empty(group) else group for name, group in groups.items()}}


def check_type_and_rights(look: Look, type_id: UUID, level: str, *scopes: str, by: Actor) -> None:
    """The type must be there before rights on it can be asked; a draft of a type is told after that."""
    refuse(NO_TYPE if look.concept is None else None)
    refuse(why_not(by, type_id, level, *scopes))


def check_fields(
    values: Mapping[str, Any],
    look: Look,
    *,
    told_size: int | None,
    size: int | None,
    has_rights: bool,
    content: Draft | None,
) -> None:
    """Every fault at once: those of a field first, then those between fields."""
    refuse(
        TAKEN if look.taken else None,
        gegevens.why_not_this_status(values.get("status", ""), values.get("ontvangstdatum")),
        gegevens.why_not_this_gebruiksrecht(values.get("indicatie_gebruiksrecht"), has_rights=has_rights),
        *gegevens.why_not_this_group("ondertekening", values.get("ondertekening"), gegevens.ONDERTEKENING),
        *gegevens.why_not_this_group("integriteit", values.get("integriteit"), gegevens.INTEGRITEIT),
        NOT_PUBLISHED if look.concept else None,
        gegevens.why_not_in_parts(size or 0, settings.DOCUMENT_PART_BYTES) if content is None else None,
        gegevens.why_not_this_size(told_size, content.size) if content else None,
        *(why_not_keep(content, values.get("integriteit")) if content else []),
    )


@contextmanager
def telling_taken() -> Iterator[None]:
    """Two at once with one identificatie: the database takes one, and the other is told as it would be later."""
    try:
        yield
    except IntegrityError as error:
        if "one_document_for_identificatie" in str(error):
            raise Refused(TAKEN) from None
        raise


def make_parts(document_id: UUID, size: int) -> None:
    """What is still to be sent, in parts of the size that we take."""
    sizes = gegevens.sizes_of_parts(size, settings.DOCUMENT_PART_BYTES)
    Bestandsdeel.objects.bulk_create(
        Bestandsdeel(document_id=document_id, volgnummer=number, omvang=omvang)
        for number, omvang in enumerate(sizes, start=1)
    )


def label_of(document: Document) -> str:
    """How the trail names it: no title, for that may hold personal data."""
    return f"{document.bronorganisatie} - {document.identificatie}"
