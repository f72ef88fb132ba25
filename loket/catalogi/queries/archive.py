"""A whole catalogus as the field hands it over: a zip with one JSON file for each resource, as the API shows them."""

import io
import zipfile
from uuid import UUID

from loket.catalogi.queries.shapes import (
    BESLUITTYPE,
    CATALOGUS,
    EIGENSCHAP,
    INFORMATIEOBJECTTYPE,
    RESULTAATTYPE,
    ROLTYPE,
    STATUSTYPE,
    ZAAKOBJECTTYPE,
    ZAAKTYPE,
    ZIOT,
)
from loket.kernel.sql import rows
from loket.zgw.shape import Shape, json_of

FILES = {  # in the order in which a reader can take them
    "Catalogus": CATALOGUS,
    "InformatieObjectType": INFORMATIEOBJECTTYPE,
    "BesluitType": BESLUITTYPE,
    "ZaakType": ZAAKTYPE,
    "ZaakTypeInformatieObjectType": ZIOT,
    "ResultaatType": RESULTAATTYPE,
    "RolType": ROLTYPE,
    "StatusType": STATUSTYPE,
    "ZaakObjectType": ZAAKOBJECTTYPE,
    "Eigenschap": EIGENSCHAP,
}


def archive_of(catalogus_id: UUID, base: str) -> bytes:
    """The zip. `base` stands before the paths of the addresses in it."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, shape in FILES.items():
            if found := _texts(shape, catalogus_id, base):
                archive.writestr(f"{name}.json", "[" + ",".join(found) + "]")
    return kept.getvalue()


def _texts(shape: Shape, catalogus_id: UUID, base: str) -> list[str]:
    column = "id" if shape is CATALOGUS else "catalogus_id"
    table = shape.table.replace("{t}", "t0")
    json = f"({json_of(shape)}::jsonb || '{{\"zaaktypen\": []}}')" if shape is BESLUITTYPE else json_of(shape)
    sql = f"SELECT {json}::text FROM {table} WHERE t0.{column} = %(catalogus)s::uuid ORDER BY t0.id"
    return [each[0] for each in rows(sql, {"catalogus": catalogus_id, "base": base})]
