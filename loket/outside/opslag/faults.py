"""What can go wrong with a store."""


class NotThere(Exception):
    """Nothing is kept under this key."""


class StoreDown(Exception):
    """The store does not answer, is full, or does not answer as it should: try again later."""
