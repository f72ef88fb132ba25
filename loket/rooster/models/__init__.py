"""Tables of the roster, one file per noun."""

from loket.rooster.models.aanwezigheid import Aanwezigheid, Presence
from loket.rooster.models.dienst import Dienst, Kind

__all__ = ["Aanwezigheid", "Dienst", "Kind", "Presence"]
