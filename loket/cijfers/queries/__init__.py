"""Figures of a period, how they are divided, what stands behind them, and how they stand beside their norms."""

from loket.cijfers.queries.achter import behind
from loket.cijfers.queries.waarde import value

__all__ = ["behind", "value"]
