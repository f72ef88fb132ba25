"""What is kept of destroying: lists with their lines and who agreed, their certificates, and what is held back."""

from loket.archief.models.lijst import Akkoord, Lijst, Regel, RegelState, State
from loket.archief.models.uitzondering import Ground, Uitzondering
from loket.archief.models.verklaring import Verklaring

__all__ = ["Akkoord", "Ground", "Lijst", "Regel", "RegelState", "State", "Uitzondering", "Verklaring"]
