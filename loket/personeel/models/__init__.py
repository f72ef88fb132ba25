"""What is kept of how colleagues learn."""

from loket.personeel.models.begin import Competentie, Inwerkpunt, Inwerkstap
from loket.personeel.models.casus import Casus
from loket.personeel.models.gesprek import Coachnotitie, Gesprek, Verwachting
from loket.personeel.models.training import Deelname, Soort, Training, Vereist

__all__ = [
    "Casus",
    "Coachnotitie",
    "Competentie",
    "Deelname",
    "Gesprek",
    "Inwerkpunt",
    "Inwerkstap",
    "Soort",
    "Training",
    "Vereist",
    "Verwachting",
]
