"""What is kept of a zaak."""

from loket.zaken.models.aantal import Zaakaantal
from loket.zaken.models.nummer import GereserveerdNummer
from loket.zaken.models.resultaat import Resultaat
from loket.zaken.models.status import Doelgroep, Status, Substatus
from loket.zaken.models.termijn import Grond, Oorzaak, Opschorting, Termijnwijziging
from loket.zaken.models.zaak import Archiefnominatie, Archiefstatus, Betalingsindicatie, Zaak

__all__ = [
    "Archiefnominatie",
    "Archiefstatus",
    "Betalingsindicatie",
    "Doelgroep",
    "GereserveerdNummer",
    "Grond",
    "Oorzaak",
    "Opschorting",
    "Resultaat",
    "Status",
    "Substatus",
    "Termijnwijziging",
    "Zaak",
    "Zaakaantal",
]
