"""Put a file that somebody uploaded in the dossier."""

from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from loket.documenten.commands import add_document as register
from loket.documenten.commands import add_version
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.zaken.commands.dossier import add_document
from loket.zaken.commands.hold import hold_zaak
from loket.zaken.commands.termijn import today
from loket.zaken.models import Zaak, Zaakinformatieobject
from loket.zaken.permissions import AANMAKEN, BIJWERKEN
from loket.zaken.queries.dossier import paper_kinds

NO_KIND = Refusal("kind-unknown", "Kies wat voor document het is.", "soort")
NOT_HERE = Refusal("document-not-here", "Dit document zit niet in dit dossier.")


@transaction.atomic
def add_paper(
    *, zaak_id: UUID, kind_id: UUID, file: "UploadedFile[Any]", titel: str = "", auteur: str = "", by: Actor
) -> UUID:
    """The document and its place in the dossier: both, or none. What came in has the day of today as its receipt."""
    zaak = hold_zaak(zaak_id, AANMAKEN, BIJWERKEN, by=by)
    kind = next((each for each in paper_kinds(zaak.zaaktype_id) if each.id == kind_id), None)
    refuse(None if kind else NO_KIND)
    assert kind
    document_id = register(
        file=file,
        informatieobjecttype_id=kind.id,
        bronorganisatie=Zaak.objects.values_list("bronorganisatie", flat=True).get(id=zaak_id),
        auteur=auteur or by.name or "Loket",
        titel=titel,
        ontvangstdatum=today() if kind.richting == "inkomend" else None,
        indicatie_gebruiksrecht=False,
        by=by,
    )
    add_document(zaak_id=zaak_id, document_id=document_id, by=by)
    return document_id


@transaction.atomic
def follow_paper(*, zaak_id: UUID, document_id: UUID, file: "UploadedFile[Any]", by: Actor) -> None:
    """A newer version of a document of this dossier."""
    hold_zaak(zaak_id, AANMAKEN, BIJWERKEN, by=by)
    here = Zaakinformatieobject.objects.filter(zaak_id=zaak_id, informatieobject_id=document_id).exists()
    refuse(None if here else NOT_HERE)
    add_version(document_id=document_id, file=file, by=by)
