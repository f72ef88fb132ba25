"""Conditions of use: while a document has some, its indication says so (drc-006)."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from loket.documenten.commands.hold import hold_document
from loket.documenten.models import Document, Gebruiksrecht
from loket.documenten.permissions import AANMAKEN, BIJWERKEN, GEFORCEERD, VERWIJDEREN
from loket.documenten.queries.mains import main_of
from loket.documenten.queries.shapes import GEBRUIKSRECHTEN
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.zgw.trail import CREATE, DESTROY, record, snapshot

IMMUTABLE = Refusal("wijzigen-niet-toegelaten", "Dit veld mag niet veranderen.", "informatieobject")


@transaction.atomic
def add_gebruiksrecht(
    *,
    informatieobject_id: UUID,
    startdatum: datetime,
    einddatum: datetime | None = None,
    omschrijving_voorwaarden: str,
    by: Actor,
) -> UUID:
    document = hold_document(informatieobject_id, AANMAKEN, by=by)
    made = Gebruiksrecht.objects.create(
        informatieobject=document,
        startdatum=startdatum,
        einddatum=einddatum,
        omschrijving_voorwaarden=omschrijving_voorwaarden,
    )
    _say(document, indicatie=True)
    record(GEBRUIKSRECHTEN, made.id, main_of(document.id), CREATE, by=by)
    return made.id


@transaction.atomic
def change_gebruiksrecht(
    *,
    gebruiksrecht_id: UUID,
    informatieobject_id: UUID,
    startdatum: datetime,
    einddatum: datetime | None = None,
    omschrijving_voorwaarden: str,
    action: str,
    by: Actor,
) -> None:
    """Everything but the document that they are of. Raises Gebruiksrecht.DoesNotExist."""
    found = Gebruiksrecht.objects.get(id=gebruiksrecht_id)
    hold_document(found.informatieobject_id, BIJWERKEN, GEFORCEERD, by=by)
    refuse(IMMUTABLE if informatieobject_id != found.informatieobject_id else None)
    old = snapshot(GEBRUIKSRECHTEN, found.id, by=by)
    found.startdatum, found.einddatum = startdatum, einddatum
    found.omschrijving_voorwaarden = omschrijving_voorwaarden
    found.save(force_update=True)
    record(GEBRUIKSRECHTEN, found.id, main_of(found.informatieobject_id), action, by=by, old=old)


@transaction.atomic
def remove_gebruiksrecht(*, gebruiksrecht_id: UUID, by: Actor) -> None:
    """With the last one nothing is known any more. Raises Gebruiksrecht.DoesNotExist."""
    found = Gebruiksrecht.objects.get(id=gebruiksrecht_id)
    document = hold_document(found.informatieobject_id, VERWIJDEREN, by=by)
    record(GEBRUIKSRECHTEN, found.id, main_of(document.id), DESTROY, by=by)
    found.delete()
    if not Gebruiksrecht.objects.filter(informatieobject=document).exists():
        _say(document, indicatie=None)


def _say(document: Document, *, indicatie: bool | None) -> None:
    if document.indicatie_gebruiksrecht is not indicatie:
        document.indicatie_gebruiksrecht = indicatie
        document.save(update_fields=["indicatie_gebruiksrecht"])
