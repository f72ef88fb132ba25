"""What happened to one afdeling, team, medewerker … in words."""

from dataclasses import dataclass
from datetime import datetime

from loket.kernel.audit import history_of
from loket.organisatie.words import HAPPENED, details


@dataclass(frozen=True, slots=True)
class HistoryLine:
    at: datetime
    by: str
    what: str
    details: str


def history(id: object) -> list[HistoryLine]:
    """The newest first."""
    return [
        HistoryLine(row.at, row.by_name, HAPPENED.get(row.kind.split(".")[-1], row.kind), details(row.facts))
        for row in history_of("organisatie", id)
    ]
