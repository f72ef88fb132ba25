"""A year of meldingen at once, for the demo and the benchmark."""

from loket.examples.year.meldingen.load import load_meldingen

__all__ = ["load_meldingen"]
