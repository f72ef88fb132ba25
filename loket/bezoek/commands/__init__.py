"""Counting: note a view, write down what was noted, and close a day."""

from loket.bezoek.commands.count import flush, mark_for, note_view
from loket.bezoek.commands.day import close_days, put_baseline

__all__ = ["close_days", "flush", "mark_for", "note_view", "put_baseline"]
