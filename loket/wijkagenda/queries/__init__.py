"""What happens near somebody, and what the lists are."""

from loket.wijkagenda.queries.bron import BronRow, bronnen
from loket.wijkagenda.queries.punten import PuntRow, chosen_of, newest_taken, punten_near

__all__ = ["BronRow", "PuntRow", "bronnen", "chosen_of", "newest_taken", "punten_near"]
