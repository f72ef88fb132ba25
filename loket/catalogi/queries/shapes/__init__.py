"""How the resources of the catalogue read as JSON."""

from loket.catalogi.queries.shapes.api import API
from loket.catalogi.queries.shapes.below_zaaktype import EIGENSCHAP, RESULTAATTYPE, ROLTYPE, STATUSTYPE, ZAAKOBJECTTYPE
from loket.catalogi.queries.shapes.besluittype import BESLUITTYPE
from loket.catalogi.queries.shapes.catalogus import CATALOGUS
from loket.catalogi.queries.shapes.informatieobjecttype import INFORMATIEOBJECTTYPE, ZIOT
from loket.catalogi.queries.shapes.zaaktype import ZAAKTYPE

__all__ = [
    "API",
    "BESLUITTYPE",
    "CATALOGUS",
    "EIGENSCHAP",
    "INFORMATIEOBJECTTYPE",
    "RESULTAATTYPE",
    "ROLTYPE",
    "STATUSTYPE",
    "ZAAKOBJECTTYPE",
    "ZAAKTYPE",
    "ZIOT",
]
