"""The office hours of the town, and its quiet hours."""

from datetime import datetime, time

from loket.meldingen.rules.wording import may_go_out
from loket.organisatie import queries as organisatie
from loket.termijnen.hours import OFFICE_HOURS, Hours, is_open


def is_office_hour(at: datetime) -> bool:
    """Whether the teams are at work, by the opening hours of the town."""
    return is_open(at, _hours_of(organisatie.gemeente().opening_hours) or OFFICE_HOURS)


def goes_out_at(taken_at: datetime) -> datetime:
    """When the message about a step may go out in this town."""
    town = organisatie.gemeente()
    return may_go_out(taken_at, town.quiet_from, town.quiet_until)


def _hours_of(opening_hours: dict[str, list[list[str]]]) -> Hours:
    """From the first opening to the last closing of each weekday."""
    return {
        int(weekday): (time.fromisoformat(spans[0][0]), time.fromisoformat(spans[-1][1]))
        for weekday, spans in opening_hours.items()
        if spans
    }
