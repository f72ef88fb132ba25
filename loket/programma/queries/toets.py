"""Which regulations nobody looked at for the set number of years (S-99)."""

from datetime import date

from loket.programma.models import Toets
from loket.programma.rules.toets import again_on
from loket.regelgeving.queries.regelingen import in_force


def regulations_to_screen(today: date) -> list[str]:
    """Those in force, by the name by which they are cited, without a test that still counts. Two statements."""
    rows = Toets.objects.filter(wat=Toets.Wat.REGELING).values_list("naam", "bekeken_op", "jaren")
    fresh = {naam.strip().casefold() for naam, on, jaren in rows if again_on(on, jaren) > today}
    return [row.citeertitel for row in in_force(today) if row.citeertitel.casefold() not in fresh]
