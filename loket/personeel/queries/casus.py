"""Cases, and which customers' names stand in a text."""

from loket.kernel.sql import rows
from loket.personeel.models import Casus

# By the name as it is kept for searching: whole, in lower case, of two words or more.
NAMES_IN = """
    SELECT DISTINCT zoeknaam FROM partijen_partij
    WHERE length(zoeknaam) >= 5 AND position(' ' IN zoeknaam) > 0 AND position(zoeknaam IN %(text)s) > 0 LIMIT 20
"""


def names_in(text: str) -> list[str]:
    """Customers whose whole name stands in it, in lower case."""
    return [name for (name,) in rows(NAMES_IN, {"text": text.lower()})]


def casussen() -> list[Casus]:
    found = Casus.objects.select_related("van").prefetch_related("deelnemers")
    return list(found.order_by("-besproken_op", "-id")[:100])
