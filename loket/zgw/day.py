"""Types as they stand on a day: `datumGeldigheid` in a question takes the place of today in its statement."""

from collections.abc import Mapping
from typing import Any

TODAY = "(now() AT TIME ZONE 'Europe/Amsterdam')::date"
ASKED = "day"


def on_day(sql: str, values: Mapping[str, Any]) -> str:
    """The statement for the day that was asked, when one was."""
    return sql.replace(TODAY, f"%({ASKED})s::date") if ASKED in values else sql
