"""Keep how instruments stand, see in our own facts which are in, and keep scores of others."""

from loket.beloften.commands.lijst import load_lists
from loket.beloften.commands.meten import measure
from loket.beloften.commands.stand import keep_score, keep_stand

__all__ = ["keep_score", "keep_stand", "load_lists", "measure"]
