"""How a number of a partij reads: sealed, until the answer goes out."""

from loket.partijen.models import PartijIdentificator
from loket.partijen.queries.shapes.api import API
from loket.zgw.shape import Shape, Sql, sealed

NUMBER = (
    "json_build_object('codeObjecttype', {t}.code_objecttype, 'codeSoortObjectId', {t}.code_soort_object_id,"
    f" 'objectId', {sealed('{t}.object_id')}, 'codeRegister', {{t}}.code_register)"
)
OURS = ("object_index", "code_objecttype", "code_soort_object_id", "code_register")

IDENTIFICATOR = Shape(
    PartijIdentificator,
    API,
    "partij-identificatoren",
    "partij-identificatoren/{id}",
    leave_out=frozenset(OURS),
    plus={"partijIdentificator": Sql(NUMBER)},
    names={"partij": "identificeerdePartij"},
)
