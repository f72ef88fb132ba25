"""All that changes the index and what editors arrange in it."""

from loket.zoeken.commands.index import forget, make_findable

__all__ = ["forget", "make_findable"]
