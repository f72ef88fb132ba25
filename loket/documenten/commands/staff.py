"""What staff does with documents on its pages: add a file, follow it up by a newer one, open it."""

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from loket.documenten.commands.hold import hold_document
from loket.documenten.commands.register import register_document
from loket.documenten.commands.update import Update, write_version
from loket.documenten.permissions import BIJWERKEN, LEZEN
from loket.documenten.queries.content import LATEST, content_of
from loket.documenten.rules.preview import can_be_shown, kind_of, name_of
from loket.documenten.rules.rights import why_not
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.outside.opslag import Content, Draft, store
from loket.zgw.shape import camel

LOCKED = Refusal("document-locked", "Iemand anders werkt nu aan dit document. Probeer het later opnieuw.")
NO_CONTENT = Refusal("no-content", "Bij dit document is geen bestand.")


@dataclass(frozen=True, slots=True)
class Opened:
    """Content to send to a browser. `shown`: a kind that a browser may show by itself."""

    content: Content
    size: int
    name: str
    kind: str
    shown: bool
    sha256: str


def add_document(
    *,
    file: "UploadedFile[Any]",
    informatieobjecttype_id: UUID,
    bronorganisatie: str,
    auteur: str,
    titel: str = "",
    by: Actor,
    **more: Any,
) -> UUID:
    """Register the file that somebody uploaded; its name is the title unless another is given."""
    fields = {
        "creatiedatum": timezone.localdate(),
        "taal": "dut",
        "status": "definitief",
        **_about(file),
        **more,
        "informatieobjecttype_id": informatieobjecttype_id,
        "bronorganisatie": bronorganisatie,
        "auteur": auteur[:200],
        "titel": (titel or _name(file))[:200],
    }
    with _draft_of(file) as draft:
        return register_document(fields=fields, content=draft, by=by).id


@transaction.atomic
def add_version(*, document_id: UUID, file: "UploadedFile[Any]", by: Actor, **more: Any) -> None:
    """The same document with a newer file. Refused while it is locked."""
    document = hold_document(document_id, BIJWERKEN, by=by)
    refuse(LOCKED if document.lock_hash else None)
    with _draft_of(file) as draft:
        fields = {**_about(file), "integriteit": None, **more}
        named = frozenset({"inhoud", *(camel(name) for name in fields)})
        write_version(document, Update(fields, named, whole=False, content=draft), by=by)


def open_content(*, document_id: UUID, versie: int | None = None, by: Actor) -> Opened:
    """The content of the latest version, or of another. The caller closes it. Refused without rights or content."""
    which = LATEST if versie is None else "v.versie = %(versie)s::int"
    found = content_of(document_id, which=which, values={} if versie is None else {"versie": versie})
    refuse(NO_CONTENT if found is None or not found.bestand else None)
    assert found
    assert found.bestand
    refuse(why_not(by, found.type_id, found.level, LEZEN))
    return Opened(
        content=store().open(found.bestand),
        size=found.size or 0,
        name=name_of(found.bestandsnaam, found.titel),
        kind=kind_of(found.formaat),
        shown=can_be_shown(found.formaat),
        sha256=found.sha256,
    )


@contextmanager
def _draft_of(file: "UploadedFile[Any]") -> Iterator[Draft]:
    with store().draft() as draft:
        for part in file.chunks():
            draft.write(part)
        yield draft


def _about(file: "UploadedFile[Any]") -> dict[str, str]:
    kind = mimetypes.guess_type(_name(file))[0] or "application/octet-stream"
    return {"bestandsnaam": _name(file)[:255], "formaat": kind}


def _name(file: "UploadedFile[Any]") -> str:
    return name_of(file.name or "", "document")
