"""/partij-identificatoren"""

from uuid import UUID

from loket.kernel.actor import Actor
from loket.partijen.commands.identificator import Nummer, keep_identificator, remove_identificator
from loket.partijen.models import SoortObjectId
from loket.partijen.queries.filters import indexes_of
from loket.partijen.queries.shapes import IDENTIFICATOR
from loket.partijen.schemas.identificator import PartijIdentificator
from loket.zgw.filters import Filter, choice, filters_of
from loket.zgw.open_klant.kept import resource
from loket.zgw.open_klant.refs import id_of

CHOICES = {
    "CodeObjecttype": ("code_objecttype", ("natuurlijk_persoon", "niet_natuurlijk_persoon", "vestiging")),
    "CodeRegister": ("code_register", ("brp", "hr")),
    "CodeSoortObjectId": ("code_soort_object_id", tuple(SoortObjectId.values)),
}


def nummer_of(told: PartijIdentificator) -> Nummer:
    number = told.partij_identificator
    return Nummer(
        partij_id=id_of(told.identificeerde_partij),
        andere_partij_identificator=told.andere_partij_identificator,
        code_objecttype=number.code_objecttype,
        code_soort_object_id=number.code_soort_object_id,
        object_id=number.object_id,
        code_register=number.code_register,
        sub_identificator_van_id=id_of(told.sub_identificator_van),
    )


def keep(told: PartijIdentificator, id: UUID | None, by: Actor) -> UUID:
    return keep_identificator(nummer_of(told), id=id, by=by)


def remove(id: UUID, by: Actor) -> None:
    remove_identificator(id, by=by)


IDENTIFICATOREN = resource(
    IDENTIFICATOR,
    PartijIdentificator,
    "Partij-identificator",
    keep=keep,
    remove=remove,
    filters=(
        *filters_of(IDENTIFICATOR, "anderePartijIdentificator"),
        *(
            Filter(
                f"partijIdentificator{name}",
                f"{{t}}.{column} = {{v}}::text",
                choice(*values),
                {"type": "string", "enum": list(values)},
            )
            for name, (column, values) in CHOICES.items()
        ),
        Filter("partijIdentificatorObjectId", "{t}.object_index = ANY({v}::bytea[])", indexes_of, {"type": "string"}),
    ),
)
