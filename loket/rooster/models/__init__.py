"""Tables of the roster, one file per noun."""

from loket.rooster.models.aanwezigheid import Aanwezigheid, Presence
from loket.rooster.models.dienst import Dienst, Kind
from loket.rooster.models.drukte import Drukte

__all__ = ["Aanwezigheid", "Dienst", "Drukte", "Kind", "Presence"]
