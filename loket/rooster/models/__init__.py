"""Tables of the roster, one file per noun."""

from loket.rooster.models.dienst import Dienst, Kind

__all__ = ["Dienst", "Kind"]
