"""By which number another register knows something: as columns, and as filters."""

from collections.abc import Iterator

from loket.klantcontacten.schemas.onderwerpobject import Identificator
from loket.zgw.filters import Filter, text

STRING = {"type": "string"}
CODES = {
    "CodeObjecttype": "code_objecttype",
    "CodeRegister": "code_register",
    "CodeSoortObjectId": "code_soort_object_id",
    "ObjectId": "object_id",
}


def columns_of(told: Identificator | None) -> dict[str, str]:
    return {column: getattr(told, column) if told else "" for column in CODES.values()}


def code_filters(prefix: str, row: str = "{t}", inside: str = "{all}") -> Iterator[Filter]:
    for name, column in CODES.items():
        yield Filter(f"{prefix}{name}", f"{row}.{column} = {{v}}::text", text, STRING, inside)
