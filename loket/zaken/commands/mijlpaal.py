"""Set milestones in the row of all zaken, for lists of thousands of pages."""

from loket.kernel.sql import row

STEP = 1000
REST = "1 hour"  # what is younger may still be on its way in another transaction


def set_mijlpalen() -> int:
    """One for each thousand zaken after the last, as far as nothing comes in between any more. Gives how many."""
    sql = "SELECT zaken_zet_mijlpalen(%(step)s::int, %(rest)s::text::interval)"
    found = row(sql, {"step": STEP, "rest": REST})
    return int(found[0]) if found else 0
