"""How statuses and a resultaat read."""

from loket.zaken.models import Resultaat, Rol, Status, Substatus, Zaakinformatieobject
from loket.zaken.queries.shapes.api import API
from loket.zaken.queries.shapes.below_zaak import with_zaak
from loket.zgw.shape import Link, Many, Shape, Sql

STATUS = Shape(
    Status,
    API,
    "status",
    "statussen/{id}",
    plus={
        "indicatieLaatstGezetteStatus": Sql(
            "EXISTS (SELECT FROM zaken_zaak v WHERE v.id = {t}.zaak_id AND v.laatste_status_id = {t}.id)"
        ),
        "gezetdoor": Link(Rol, "{t}.gezetdoor"),
        "zaakinformatieobjecten": Many(Zaakinformatieobject, "{r}.status_id = {t}.id"),
    },
    source=with_zaak(Status),
)
SUBSTATUS = Shape(Substatus, API, "substatus", "substatussen/{id}", source=with_zaak(Substatus))
RESULTAAT = Shape(Resultaat, API, "resultaat", "resultaten/{id}", source=with_zaak(Resultaat))
