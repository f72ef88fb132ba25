"""How documents and what hangs under them read as JSON."""

from loket.catalogi.queries.shapes import INFORMATIEOBJECTTYPE
from loket.documenten.models import (
    Bestandsdeel,
    Document,
    DocumentVersie,
    Gebruiksrecht,
    ObjectInformatieobject,
    Verzending,
)
from loket.zgw.api import Api
from loket.zgw.shape import BASE, Link, Shape, Sql

API = Api("documenten", "1.4.3", "drc", "Documenten API")
OURS = frozenset({"uuid", "document", "bestand", "sha256", "lockHash", "lock_hash"})


def _inhoud(document: str) -> Sql:
    """Where the content can be fetched, of this very version; null while there is none."""
    way = f"{BASE} || '{API.root}/enkelvoudiginformatieobjecten/' || {document} || '/download?versie=' || {{t}}.versie"
    return Sql(f"CASE WHEN {{t}}.bestand <> '' THEN {way} END")


PART = (
    f"json_build_object('url', {BASE} || '{API.root}/bestandsdelen/' || d.id, 'volgnummer', d.volgnummer,"
    " 'omvang', d.omvang, 'voltooid', d.bestand <> '', 'lock', '')"
)
PARTS = (
    f"(SELECT coalesce(json_agg({PART} ORDER BY d.volgnummer), '[]')"
    f" FROM {Bestandsdeel._meta.db_table} d WHERE d.document_id = {{t}}.id)"
)


def _with_document(table: str) -> str:
    """The row {t} with its document {t}d, for the rights."""
    return f"{table} {{t}} JOIN {Document._meta.db_table} {{t}}d ON {{t}}d.id = {{t}}.informatieobject_id"


DOCUMENT = Shape(
    Document,
    API,
    "enkelvoudiginformatieobject",
    "enkelvoudiginformatieobjecten/{id}",
    leave_out=OURS,
    plus={
        "informatieobjecttype": Link(INFORMATIEOBJECTTYPE.model, "{t}.informatieobjecttype_id"),
        "inhoud": _inhoud("{t}.id"),
        "locked": Sql("{t}.lock_hash <> ''"),
        "bestandsdelen": Sql(PARTS),
    },
)
VERSIE = Shape(
    DocumentVersie,
    API,
    "enkelvoudiginformatieobject",
    "enkelvoudiginformatieobjecten/{document_id}",
    leave_out=OURS,
    plus={
        "inhoud": _inhoud("{t}.document_id"),
        "locked": Sql(f"(SELECT d.lock_hash <> '' FROM {Document._meta.db_table} d WHERE d.id = {{t}}.document_id)"),
        "bestandsdelen": Sql("'[]'::json"),
    },
)
BESTANDSDEEL = Shape(
    Bestandsdeel,
    API,
    "bestandsdeel",
    "bestandsdelen/{id}",
    leave_out=OURS,
    plus={"voltooid": Sql("{t}.bestand <> ''"), "lock": Sql("''")},
)
OBJECTINFORMATIEOBJECT = Shape(
    ObjectInformatieobject,
    API,
    "objectinformatieobject",
    "objectinformatieobjecten/{id}",
    leave_out=frozenset({"uuid"}),
    source=_with_document(ObjectInformatieobject._meta.db_table),
    plus={"object": Sql(f"CASE WHEN {{t}}.object LIKE '/%%' THEN {BASE} || {{t}}.object ELSE {{t}}.object END")},
)
GEBRUIKSRECHTEN = Shape(
    Gebruiksrecht,
    API,
    "gebruiksrechten",
    "gebruiksrechten/{id}",
    leave_out=frozenset({"uuid"}),
    source=_with_document(Gebruiksrecht._meta.db_table),
)
VERZENDING = Shape(
    Verzending,
    API,
    "verzending",
    "verzendingen/{id}",
    leave_out=frozenset({"uuid"}),
    source=_with_document(Verzending._meta.db_table),
)
