"""Where the content of a document is, and which content belongs to which document."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from loket.kernel.sql import row, rows

VERSIONS = (
    "SELECT {columns} FROM documenten_document t WHERE t.id = %(id)s::uuid"
    " UNION ALL SELECT {columns} FROM documenten_documentversie t WHERE t.document_id = %(id)s::uuid"
)
CONTENT = VERSIONS.replace(
    "{columns}", "t.versie, t.begin_registratie, t.bestand, t.sha256, t.bestandsomvang, t.bestandsnaam, t.formaat"
)
# The rights are about the document as it is now, whichever version is asked for.
FIND = f"""
    SELECT CASE WHEN {{rights}} THEN v.bestand END, v.sha256, v.bestandsomvang, v.bestandsnaam, v.formaat,
        t0.identificatie, t0.titel, v.versie, t0.informatieobjecttype_id, t0.vertrouwelijkheidaanduiding
    FROM documenten_document t0 JOIN ({CONTENT}) v ON {{which}}
    WHERE t0.id = %(id)s::uuid ORDER BY v.versie DESC LIMIT 1
"""
LATEST = "v.versie = t0.versie"
KEYS = """
    SELECT bestand FROM documenten_document WHERE id = ANY(%(ids)s::uuid[])
    UNION SELECT bestand FROM documenten_documentversie WHERE document_id = ANY(%(ids)s::uuid[])
    UNION SELECT bestand FROM documenten_bestandsdeel WHERE document_id = ANY(%(ids)s::uuid[])
"""


@dataclass(frozen=True, slots=True)
class ContentRow:
    """`bestand` is None when it may not be seen, and empty when there is no content."""

    bestand: str | None
    sha256: str
    size: int | None
    bestandsnaam: str
    formaat: str
    identificatie: str
    titel: str
    versie: int
    type_id: UUID
    level: str


def content_of(
    document_id: UUID,
    *,
    which: str = LATEST,
    values: Mapping[str, Any] | None = None,
    rights: tuple[str, Mapping[str, Any]] = ("true", {}),
) -> ContentRow | None:
    """The content of one version. `which` chooses it, by a condition on `v`; None when there is no such version."""
    sql = FIND.replace("{rights}", rights[0].replace("{t}", "t0")).replace("{which}", which)
    found = row(sql, {"id": document_id, **(values or {}), **rights[1]})
    return ContentRow(*found) if found else None


def keys_of(document_ids: Iterable[UUID]) -> set[str]:
    """All content of these documents: of each version, and of parts that came in."""
    return {found[0] for found in rows(KEYS, {"ids": list(document_ids)})} - {""}
