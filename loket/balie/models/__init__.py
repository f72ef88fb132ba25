from loket.balie.models.balie import Balie, BalieState
from loket.balie.models.hal import Hal, Zuil
from loket.balie.models.inwonertal import Inwonertal
from loket.balie.models.kassabon import Kassabon, Wijze
from loket.balie.models.moment import Kind, Moment
from loket.balie.models.oproep import Oproep
from loket.balie.models.rij import Keuze, Rij, Voorrang
from loket.balie.models.volgnummer import HERE, OVER, State, Volgnummer

__all__ = [
    "HERE",
    "OVER",
    "Balie",
    "BalieState",
    "Hal",
    "Inwonertal",
    "Kassabon",
    "Keuze",
    "Kind",
    "Moment",
    "Oproep",
    "Rij",
    "State",
    "Volgnummer",
    "Voorrang",
    "Wijze",
    "Zuil",
]
