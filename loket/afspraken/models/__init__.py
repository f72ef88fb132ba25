from loket.afspraken.models.afspraak import HOLDS_TIME, Afspraak, State
from loket.afspraken.models.agenda import Agendalink
from loket.afspraken.models.soort import Afspraaksoort, Kind

__all__ = ["HOLDS_TIME", "Afspraak", "Afspraaksoort", "Agendalink", "Kind", "State"]
