"""How a catalogus reads."""

from loket.catalogi.models import Besluittype, Catalogus, Informatieobjecttype, Zaaktype
from loket.catalogi.queries.shapes.api import API
from loket.zgw.shape import Many, Shape

INSIDE = "{r}.catalogus_id = {t}.id"

CATALOGUS = Shape(
    Catalogus,
    API,
    "catalogus",
    "catalogussen/{id}",
    plus={
        "zaaktypen": Many(Zaaktype, INSIDE),
        "besluittypen": Many(Besluittype, INSIDE),
        "informatieobjecttypen": Many(Informatieobjecttype, INSIDE),
    },
)
