"""The office hours of the town."""

from datetime import datetime, time

from loket.organisatie import queries as organisatie
from loket.termijnen.hours import OFFICE_HOURS, Hours, is_open


def is_office_hour(at: datetime) -> bool:
    """Whether the teams are at work, by the opening hours of the town."""
    return is_open(at, _hours_of(organisatie.gemeente().opening_hours) or OFFICE_HOURS)


def _hours_of(opening_hours: dict[str, list[list[str]]]) -> Hours:
    """From the first opening to the last closing of each weekday."""
    return {
        int(weekday): (time.fromisoformat(spans[0][0]), time.fromisoformat(spans[-1][1]))
        for weekday, spans in opening_hours.items()
        if spans
    }
