"""Documents for tests: a builder that goes through the commands, and bodies as clients send them."""

import base64
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from loket.documenten import commands
from loket.documenten.queries.shapes import API
from loket.examples import catalogus
from loket.kernel.actor import SYSTEM
from loket.outside.opslag import store

RSIN = "517439943"
CONTENT = b"Geachte heer, mevrouw"


@dataclass(frozen=True)
class Example:
    """A document: its id, and its address as a client of the test server knows it."""

    id: UUID
    type: catalogus.Ref

    @property
    def url(self) -> str:
        return f"{catalogus.HOST}{API.root}/enkelvoudiginformatieobjecten/{self.id}"

    def __str__(self) -> str:
        return self.url


def document(content: bytes | None = CONTENT, type: catalogus.Ref | None = None, **changes: Any) -> Example:
    """A registered document with this content; `changes` are fields of the model."""
    type = type or informatieobjecttype()
    fields = {
        "bronorganisatie": RSIN,
        "creatiedatum": date(2026, 11, 2),
        "titel": "Aanvraag",
        "auteur": "Jan",
        "taal": "dut",
        "formaat": "text/plain",
        "bestandsnaam": "aanvraag.txt",
        "informatieobjecttype_id": type.id,
        **changes,
    }
    if content is None:
        return Example(commands.register_document(fields=fields, by=SYSTEM).id, type)
    with store().draft() as draft:
        draft.write(content)
        return Example(commands.register_document(fields=fields, content=draft, by=SYSTEM).id, type)


def informatieobjecttype(**changes: Any) -> catalogus.Ref:
    """A published kind of document in the catalogus for tests."""
    return catalogus.informatieobjecttype(catalogus.catalogus().id, **changes)


def body(type: catalogus.Ref | str, content: bytes | None = CONTENT, **changes: Any) -> dict[str, Any]:
    """What a client sends; `changes` are fields of the standard."""
    told: dict[str, Any] = {
        "bronorganisatie": RSIN,
        "creatiedatum": "2026-11-02",
        "titel": "Aanvraag",
        "auteur": "Jan",
        "taal": "dut",
        "formaat": "text/plain",
        "bestandsnaam": "aanvraag.txt",
        "informatieobjecttype": str(type),
    }
    if content is not None:
        told |= {"inhoud": base64.b64encode(content).decode(), "bestandsomvang": len(content)}
    return {**told, **changes}
