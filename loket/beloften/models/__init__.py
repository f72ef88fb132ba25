"""Instruments, how they stand over time, and scores of ourselves and others."""

from loket.beloften.models.instrument import Grond, Instrument, Lijst
from loket.beloften.models.score import Score
from loket.beloften.models.stand import Stand, Status

__all__ = ["Grond", "Instrument", "Lijst", "Score", "Stand", "Status"]
