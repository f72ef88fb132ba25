"""How the resources of the Zaken API read as JSON."""

from loket.zaken.queries.shapes.api import API
from loket.zaken.queries.shapes.contacten import KLANTCONTACT, ZAAKCONTACTMOMENT, ZAAKVERZOEK
from loket.zaken.queries.shapes.dossier import ZAAKBESLUIT, ZAAKEIGENSCHAP, ZAAKINFORMATIEOBJECT, ZAAKNOTITIE
from loket.zaken.queries.shapes.rol import ROL, ZAAKOBJECT
from loket.zaken.queries.shapes.status import RESULTAAT, STATUS, SUBSTATUS
from loket.zaken.queries.shapes.zaak import ZAAK

__all__ = [
    "API",
    "KLANTCONTACT",
    "RESULTAAT",
    "ROL",
    "STATUS",
    "SUBSTATUS",
    "ZAAK",
    "ZAAKBESLUIT",
    "ZAAKCONTACTMOMENT",
    "ZAAKEIGENSCHAP",
    "ZAAKINFORMATIEOBJECT",
    "ZAAKNOTITIE",
    "ZAAKOBJECT",
    "ZAAKVERZOEK",
]
