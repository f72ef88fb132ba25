"""By which number another register knows a partij."""

from typing import Annotated, Literal
from uuid import UUID

from msgspec import UNSET

from loket.partijen.queries.refs import PartijForeignKey, PartijIdentificatorForeignkey
from loket.zgw.wire import Body, Filled, ReadOnly, Text200, Url


class PartijIdentificatorGroepType(Body, kw_only=True):
    code_objecttype: Literal["natuurlijk_persoon", "niet_natuurlijk_persoon", "vestiging"]
    code_soort_object_id: Literal["bsn", "vestigingsnummer", "kvk_nummer", "rsin"]
    object_id: Annotated[Text200, Filled]
    code_register: Literal["brp", "hr"]


class PartijIdentificator(Body, kw_only=True):
    uuid: UUID | None = None
    url: ReadOnly[Url] = UNSET
    identificeerde_partij: PartijForeignKey | None = None
    andere_partij_identificator: Text200 = ""
    partij_identificator: PartijIdentificatorGroepType
    sub_identificator_van: PartijIdentificatorForeignkey | None = None
