"""Klachten in the invented town: a few of today, those of three years, and the figures of 2009 and 2010."""

from loket.examples.klachten.today import complain_a_little

__all__ = ["complain_a_little"]
