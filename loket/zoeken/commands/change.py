"""The number of the next change: by it each process sees what it must read again."""

from loket.kernel.sql import row


def next_change() -> int:
    (number,) = row("SELECT nextval('zoeken_changed')", {}) or (0,)
    return int(number)
