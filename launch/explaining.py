"""What Django says of a fault of the machine or of its settings, as a line for a person."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from launch.trouble import OF_THE_MACHINE, Trouble, in_plain_words

DISK_FULL = "53100"  # of PostgreSQL, appendix A
FULL = "The disk of the database is full. Make room, and start again; what was saved is safe."


@contextmanager
def explaining_faults() -> Iterator[None]:
    """Wrong settings and an unreachable database as plain lines; a fault of ours keeps its traceback."""
    from django.core.exceptions import ImproperlyConfigured
    from django.db.utils import OperationalError

    try:
        from loket.environment import WrongEnvironment
    except ImportError as error:
        raise Trouble(f"This checkout is not whole: {error}") from None
    try:
        yield
    except (WrongEnvironment, ImproperlyConfigured) as error:
        sys.exit(str(error))
    except OperationalError as error:
        full = getattr(error.__cause__, "sqlstate", "") == DISK_FULL
        words = FULL if full else f"the database cannot be used. {str(error).strip().splitlines()[0]}"
        sys.exit(f"Loket: {words}")
    except OSError as error:
        if error.errno not in OF_THE_MACHINE:
            raise
        sys.exit(f"Loket: {in_plain_words(error)}")
