"""What can go wrong with a store."""

from loket.kernel.overload import NotNow


class NotThere(Exception):
    """Nothing is kept under this key."""


class StoreDown(NotNow):
    """The store does not answer, is full, or does not answer as it should: try again later."""
