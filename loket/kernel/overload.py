"""Too much at once, or a part that is away for a moment: no fault of who asks, none of the page, and over soon."""

from django.db import InterfaceError, OperationalError

AGAIN = 10  # seconds


class NotNow(Exception):
    """What this needs does not answer at this moment."""


# No free connection, a server that is away or full, a statement or a lock that took too long, two who wait for each
# other: for all of these Django has these two names.
BUSY = (NotNow, OperationalError, InterfaceError)
