"""Questions about the roster, and rows as answers."""

from loket.rooster.queries.roster import DienstRow, RosterDay, dienst, my_next_dienst, on_duty, rooster_of

__all__ = ["DienstRow", "RosterDay", "dienst", "my_next_dienst", "on_duty", "rooster_of"]
