"""How the subject of a klantcontact reads, and what came along with it: each by its number in another register."""

from loket.klantcontacten.models import Bijlage, Onderwerpobject
from loket.partijen.queries.shapes import API
from loket.zgw.shape import Shape, Sql

CODES = ("object_id", "code_objecttype", "code_register", "code_soort_object_id")
IDENTIFICATOR = Sql(
    "json_build_object('objectId', {t}.object_id, 'codeObjecttype', {t}.code_objecttype,"
    " 'codeRegister', {t}.code_register, 'codeSoortObjectId', {t}.code_soort_object_id)"
)
ONDERWERPOBJECT = Shape(
    Onderwerpobject,
    API,
    "onderwerpobjecten",
    "onderwerpobjecten/{id}",
    leave_out=frozenset(CODES),
    plus={"onderwerpobjectidentificator": IDENTIFICATOR},
)
BIJLAGE = Shape(
    Bijlage,
    API,
    "bijlagen",
    "bijlagen/{id}",
    leave_out=frozenset(CODES),
    plus={"bijlageidentificator": IDENTIFICATOR},
    names={"klantcontact": "wasBijlageVanKlantcontact"},
)
