"""What staff type about the roster."""

from loket.rooster.forms.dienst import DienstForm

__all__ = ["DienstForm"]
