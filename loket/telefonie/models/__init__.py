"""Tables of telefonie, one file per noun."""

from loket.telefonie.models.gebeurtenis import Gebeurtenis
from loket.telefonie.models.gesprek import Doorverbinding, Gesprek
from loket.telefonie.models.toestel import Toestel
from loket.telefonie.models.words import Line, Outcome, State

__all__ = ["Doorverbinding", "Gebeurtenis", "Gesprek", "Line", "Outcome", "State", "Toestel"]
