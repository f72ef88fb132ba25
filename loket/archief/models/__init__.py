"""What is kept of destroying and of handing over: lists with their lines and who agreed, and what is held back."""

from loket.archief.models.lijst import Akkoord, Lijst, Regel, RegelState, State
from loket.archief.models.overdracht import Overdracht, Overdrachtregel, RegelStand, Stand
from loket.archief.models.uitzondering import Ground, Uitzondering
from loket.archief.models.verklaring import Verklaring

__all__ = [
    "Akkoord",
    "Ground",
    "Lijst",
    "Overdracht",
    "Overdrachtregel",
    "Regel",
    "RegelStand",
    "RegelState",
    "Stand",
    "State",
    "Uitzondering",
    "Verklaring",
]
