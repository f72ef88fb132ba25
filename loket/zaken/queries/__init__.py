"""Questions about zaken, and how their resources read."""

from loket.zaken.queries.mains import main_of

__all__ = ["main_of"]
