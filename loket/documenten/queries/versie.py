"""How a document reads in one of its versions, for who may see it as it is now."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from loket.documenten.queries.shapes import DOCUMENT, VERSIE
from loket.kernel.sql import row
from loket.zgw.shape import json_of, tree_of

# {which} chooses among all versions, by a condition on the row {t}; the last one that fits is meant.
FIND = """
    SELECT {rights}, coalesce(
        CASE WHEN {which_now} THEN {now}::text END,
        (SELECT {then}::text FROM documenten_documentversie t1
         WHERE t1.document_id = t0.id AND {which_then} ORDER BY t1.versie DESC LIMIT 1)
    )
    FROM documenten_document t0 WHERE t0.id = %(uuid)s::uuid
"""


def version_of(
    document_id: UUID,
    which: str,
    values: Mapping[str, Any],
    expand: tuple[str, ...],
    rights: tuple[str, Mapping[str, Any]],
) -> tuple[bool, bytes | None]:
    """May it be seen, and the JSON; None when there is no such document or version."""
    sql = FIND.format(
        rights=rights[0].replace("{t}", "t0"),
        which_now=which.replace("{t}", "t0"),
        which_then=which.replace("{t}", "t1"),
        now=json_of(DOCUMENT, expand),
        then=VERSIE.json(tree_of(expand), 1),
    )
    found = row(sql, {**values, **rights[1], "uuid": document_id})
    if found is None:
        return True, None
    return bool(found[0]), found[1].encode() if found[1] else None
