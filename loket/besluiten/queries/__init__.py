"""Questions about besluiten, and how their resources read."""

from loket.besluiten.queries.mains import main_of

__all__ = ["main_of"]
