"""What is kept of meetings."""

from loket.raad.models.agendapunt import Agendapunt, Informatieobject, Soort
from loket.raad.models.stemming import FractieStem, Stemming
from loket.raad.models.vergadering import Deelnemer, Gremium, State, Vergadering, Verslag

__all__ = [
    "Agendapunt",
    "Deelnemer",
    "FractieStem",
    "Gremium",
    "Informatieobject",
    "Soort",
    "State",
    "Stemming",
    "Vergadering",
    "Verslag",
]
