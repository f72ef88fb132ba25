"""What is kept of regulations."""

from loket.regelgeving.models.regeling import Orgaan, Regeling, RegelingVersie, Soort

__all__ = ["Orgaan", "Regeling", "RegelingVersie", "Soort"]
