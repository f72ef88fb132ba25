"""How the resources of the catalogue read as JSON."""

from loket.catalogi.models import Catalogus, Informatieobjecttype
from loket.zgw.api import Api
from loket.zgw.shape import Many, Shape, Sql

API = Api("catalogi", "1.3.1", "ztc", "Catalogi API")

CATALOGUS = Shape(
    Catalogus,
    API,
    "catalogus",
    "catalogussen/{id}",
    plus={
        "informatieobjecttypen": Many(Informatieobjecttype, "{r}.catalogus_id = {t}.id"),
        "zaaktypen": Sql("'{}'::text[]"),
        "besluittypen": Sql("'{}'::text[]"),
    },
)
INFORMATIEOBJECTTYPE = Shape(
    Informatieobjecttype,
    API,
    "informatieobjecttype",
    "informatieobjecttypen/{id}",
)
