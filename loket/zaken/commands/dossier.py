"""Put a document in the dossier of a zaak, and take it out."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.sql import row
from loket.zaken.commands.hold import hold_zaak
from loket.zaken.commands.mirror import mirror, take_mirror_away
from loket.zaken.commands.part import hold_part
from loket.zaken.models import Status, Zaakinformatieobject
from loket.zaken.permissions import AANMAKEN, BIJWERKEN, VERWIJDEREN
from loket.zaken.queries import main_of
from loket.zaken.queries.shapes import ZAAKINFORMATIEOBJECT
from loket.zaken.rules.dossier import why_not_in_archive, why_not_this_kind_of_document, why_not_twice
from loket.zaken.rules.parts import why_not_change
from loket.zgw.trail import CREATE, DESTROY, PARTIAL_UPDATE, UPDATE, record, snapshot

# The title of the document, whether its kind belongs to the zaaktype, and whether it is in the dossier already.
DOCUMENT = """
    SELECT d.titel, i.catalogus_id = v.catalogus_id AND EXISTS (
        SELECT FROM catalogi_zaaktypeinformatieobjecttype z
        WHERE z.zaaktype_id = v.id AND z.omschrijving = i.omschrijving
    ), EXISTS (
        SELECT FROM zaken_zaakinformatieobject r
        WHERE r.zaak_id = %(zaak)s::uuid AND r.informatieobject_id = d.id
    )
    FROM documenten_document d
    JOIN catalogi_informatieobjecttype i ON i.id = d.informatieobjecttype_id
    JOIN catalogi_zaaktype v ON v.id = %(zaaktype)s::uuid
    WHERE d.id = %(document)s::uuid
"""


@transaction.atomic
def add_document(
    *,
    zaak_id: UUID,
    document_id: UUID,
    titel: str = "",
    beschrijving: str = "",
    vernietigingsdatum: datetime | None = None,
    status_id: UUID | None = None,
    by: Actor,
) -> UUID:
    """With the other end in documenten (zrc-003, zrc-005, zrc-017). Not to a zaak that is in the archive (zrc-022)."""
    zaak = hold_zaak(zaak_id, AANMAKEN, BIJWERKEN, by=by)
    found = row(DOCUMENT, {"zaak": zaak_id, "zaaktype": zaak.zaaktype_id, "document": document_id})
    if found is None:
        raise Refused(Refusal("bad-url", "Dit document bestaat niet.", "informatieobject"))
    document_titel, fits, there = found
    refuse(_why_not_status(status_id, zaak_id))
    refuse(
        why_not_twice(there),
        why_not_in_archive(zaak.archiefstatus),
        why_not_this_kind_of_document(fits),
    )
    made = Zaakinformatieobject.objects.create(
        zaak_id=zaak_id,
        informatieobject_id=document_id,
        titel=titel,
        beschrijving=beschrijving,
        registratiedatum=timezone.now(),
        vernietigingsdatum=vernietigingsdatum,
        status_id=status_id,
    )
    mirror(document_id, zaak_id, by=by)
    record(ZAAKINFORMATIEOBJECT, made.id, main_of(zaak_id), CREATE, by=by, label=titel or document_titel)
    return made.id


@transaction.atomic
def change_document_of_zaak(
    *,
    relation_id: UUID,
    zaak_id: UUID,
    document_id: UUID | None,
    titel: str,
    beschrijving: str,
    vernietigingsdatum: datetime | None,
    status_id: UUID | None,
    by: Actor,
    partial: bool = False,
) -> None:
    """What is told of the relation; not between which two it is (zrc-004)."""
    now, _ = hold_part(Zaakinformatieobject, relation_id, by=by)
    refuse(
        why_not_change(now.zaak_id, zaak_id, "zaak"),
        why_not_change(now.informatieobject_id, document_id, "informatieobject"),
    )
    refuse(_why_not_status(status_id, zaak_id))
    old = snapshot(ZAAKINFORMATIEOBJECT, now.id, by=by)
    Zaakinformatieobject.objects.filter(id=now.id).update(
        titel=titel, beschrijving=beschrijving, vernietigingsdatum=vernietigingsdatum, status_id=status_id
    )
    action = PARTIAL_UPDATE if partial else UPDATE
    record(ZAAKINFORMATIEOBJECT, now.id, main_of(zaak_id), action, by=by, old=old, label=titel)


@transaction.atomic
def remove_document(*, relation_id: UUID, by: Actor) -> None:
    """The document itself stays."""
    now, zaak = hold_part(Zaakinformatieobject, relation_id, BIJWERKEN, VERWIJDEREN, by=by)
    record(ZAAKINFORMATIEOBJECT, now.id, main_of(zaak.id), DESTROY, by=by, label=now.titel)
    now.delete()
    take_mirror_away(now.informatieobject_id, zaak.id, by=by)


def _why_not_status(status_id: UUID | None, zaak_id: UUID) -> Refusal | None:
    if status_id is None or Status.objects.filter(id=status_id, zaak_id=zaak_id).exists():
        return None
    return Refusal("bad-url", "Deze status is niet van deze zaak.", "status")
