"""Tables of the roster, one file per noun."""

from loket.rooster.models.aanwezigheid import Aanwezigheid, Presence
from loket.rooster.models.dienst import Dienst, Kind
from loket.rooster.models.drukte import Drukte
from loket.rooster.models.protocol import Naleving, Protocol, Verbeteractie

__all__ = ["Aanwezigheid", "Dienst", "Drukte", "Kind", "Naleving", "Presence", "Protocol", "Verbeteractie"]
