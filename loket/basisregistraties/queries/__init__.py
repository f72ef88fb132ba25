"""What the registers say of somebody, and when they did not answer."""

from loket.basisregistraties.queries.ask import NietBereikbaar, onderneming, persoon
from loket.basisregistraties.queries.log import bevragingen_of, storingen

__all__ = ["NietBereikbaar", "bevragingen_of", "onderneming", "persoon", "storingen"]
