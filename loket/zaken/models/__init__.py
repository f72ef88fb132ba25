"""What is kept of a zaak."""

from loket.zaken.models.aantal import Zaakaantal
from loket.zaken.models.aanvulling import Aanvulling
from loket.zaken.models.elders import Zaakcontactmoment, Zaakverzoek
from loket.zaken.models.klantcontact import Klantcontact
from loket.zaken.models.mijlpaal import Mijlpaal
from loket.zaken.models.nummer import GereserveerdNummer
from loket.zaken.models.resultaat import Resultaat
from loket.zaken.models.rol import BetrokkeneType, IndicatieMachtiging, Rol
from loket.zaken.models.stap import Stap
from loket.zaken.models.status import Doelgroep, Status, Substatus
from loket.zaken.models.termijn import Grond, Oorzaak, Opschorting, Termijnwijziging
from loket.zaken.models.verteld import VerteldeDag
from loket.zaken.models.zaak import Archiefnominatie, Archiefstatus, Betalingsindicatie, Zaak
from loket.zaken.models.zaakbesluit import Zaakbesluit
from loket.zaken.models.zaakeigenschap import Zaakeigenschap
from loket.zaken.models.zaakinformatieobject import Zaakinformatieobject
from loket.zaken.models.zaaknotitie import Notitiestatus, NotitieType, Zaaknotitie
from loket.zaken.models.zaakobject import ObjectType, Zaakobject

__all__ = [
    "Aanvulling",
    "Archiefnominatie",
    "Archiefstatus",
    "Betalingsindicatie",
    "BetrokkeneType",
    "Doelgroep",
    "GereserveerdNummer",
    "Grond",
    "IndicatieMachtiging",
    "Klantcontact",
    "Mijlpaal",
    "NotitieType",
    "Notitiestatus",
    "ObjectType",
    "Oorzaak",
    "Opschorting",
    "Resultaat",
    "Rol",
    "Stap",
    "Status",
    "Substatus",
    "Termijnwijziging",
    "VerteldeDag",
    "Zaak",
    "Zaakaantal",
    "Zaakbesluit",
    "Zaakcontactmoment",
    "Zaakeigenschap",
    "Zaakinformatieobject",
    "Zaaknotitie",
    "Zaakobject",
    "Zaakverzoek",
]
