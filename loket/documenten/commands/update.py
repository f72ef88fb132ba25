"""A document that changes: what it was becomes a version behind it (drc-010)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.documenten.commands.content import forget, kept
from loket.documenten.commands.hold import hold_document
from loket.documenten.commands.register import (
    check_fields,
    check_type_and_rights,
    label_of,
    make_parts,
    telling_taken,
    with_groups,
)
from loket.documenten.models import Bestandsdeel, Document, DocumentVersie, Gebruiksrecht, Gegevens
from loket.documenten.permissions import BIJWERKEN, GEFORCEERD
from loket.documenten.queries.document import look_at
from loket.documenten.queries.mains import main_of
from loket.documenten.queries.shapes import DOCUMENT
from loket.documenten.rules.content import Step, step_for
from loket.documenten.rules.gegevens import why_not_this_size
from loket.documenten.rules.lock import why_not_write
from loket.kernel.actor import Actor
from loket.kernel.refusal import refuse
from loket.outside.opslag import Draft
from loket.zgw.shape import camel
from loket.zgw.trail import PARTIAL_UPDATE, UPDATE, record, snapshot

OURS = ("bestand", "sha256", "versie", "begin_registratie")


@dataclass(frozen=True, slots=True)
class Update:
    """What was asked. `named` are the fields that the sender named, as the standard calls them.

    `whole`: all others are to be empty; otherwise they stay as they are.
    """

    fields: Mapping[str, Any]
    named: frozenset[str]
    whole: bool
    content: Draft | None = None


@transaction.atomic
def update_document(*, document_id: UUID, update: Update, lock: str, by: Actor) -> None:
    """Who holds the lock writes a new version (drc-005 … drc-007, drc-009, drc-010, drc-015, drc-016, drc-018)."""
    document = hold_document(document_id, BIJWERKEN, GEFORCEERD, by=by)
    refuse(why_not_write(lock, document.lock_hash, whole=update.whole))
    write_version(document, update, by=by)


def write_version(document: Document, update: Update, *, by: Actor) -> None:
    """The checks and the writing, for whoever holds the document."""
    values = with_groups(_laid_over(document, update))
    told_size = values.pop("bestandsomvang", None)
    now = timezone.now()
    look = look_at(
        values["informatieobjecttype_id"],
        values["identificatie"],
        values["bronorganisatie"],
        timezone.localdate(now),
        but=document.id,
    )
    level = values.get("vertrouwelijkheidaanduiding") or look.vertrouwelijkheidaanduiding or ""
    check_type_and_rights(look, values["informatieobjecttype_id"], level, BIJWERKEN, GEFORCEERD, by=by)
    size_given = "bestandsomvang" in update.named
    step = step_for(
        given="inhoud" in update.named,
        came=update.content is not None,
        size_given=size_given,
        size=told_size if size_given else None,
        whole=update.whole,
    )
    if step is Step.KEEP and size_given:
        refuse(why_not_this_size(told_size, document.bestandsomvang or 0))
    check_fields(
        values,
        look,
        told_size=told_size if size_given else None,
        size=told_size if step is Step.PARTS else 0,
        has_rights=Gebruiksrecht.objects.filter(informatieobject=document).exists(),
        content=update.content,
    )
    old = snapshot(DOCUMENT, document.id, by=by)
    put_behind(document)
    with telling_taken(), kept(update.content, document.id) as stored, transaction.atomic():
        for name, value in {**values, "vertrouwelijkheidaanduiding": level}.items():
            setattr(document, name, value)
        document.versie += 1
        document.begin_registratie = now
        if step is not Step.KEEP:
            forget_parts(document.id)
            document.bestand, document.sha256 = stored.bestand, stored.sha256
            document.bestandsomvang = update.content.size if update.content else told_size
        if step is Step.PARTS:
            make_parts(document.id, told_size or 0)
        document.save(force_update=True)
        action = UPDATE if update.whole else PARTIAL_UPDATE
        record(DOCUMENT, document.id, main_of(document.id), action, by=by, old=old, label=label_of(document))


def _laid_over(document: Document, update: Update) -> dict[str, Any]:
    """The fields as they will be. Of a whole document, the number and the indication stay when they are not named."""
    known = {each.attname: getattr(document, each.attname) for each in Gegevens._meta.fields if each.name not in OURS}
    named = {name: value for name, value in update.fields.items() if camel(name.removesuffix("_id")) in update.named}
    if not update.whole:
        return {**known, **named}
    stays = {name: named.get(name, known[name]) for name in ("identificatie", "indicatie_gebruiksrecht")}
    return {**update.fields, **stays, "identificatie": stays["identificatie"] or document.identificatie}


def put_behind(document: Document) -> None:
    """The version as it is now becomes one of the earlier ones."""
    names = [field.attname for field in Gegevens._meta.fields]
    earlier = DocumentVersie(document_id=document.id, **{name: getattr(document, name) for name in names})
    earlier.save(force_insert=True)


def forget_parts(document_id: UUID) -> None:
    """What came in of an upload that is no longer wanted."""
    parts = Bestandsdeel.objects.filter(document=document_id)
    forget([part.bestand for part in parts if part.bestand])
    parts.delete()
