"""Who gets a melding, how urgent it is, and the last day of our norm for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from loket.meldingen.models import Priority
from loket.termijnen.calendar import add_working_days

KCC = "kcc"


@dataclass(frozen=True, slots=True)
class RouteLine:
    """One line of the routing table; None means any."""

    group: str | None
    category: str | None
    wijk: str | None
    team: str


def team_for(routes: Iterable[RouteLine], *, category: str, group: str, wijk: str | None) -> str:
    """The team of the most exact line that fits; without one the contact centre finds out who it is for (S-47).

    A category says more than its group, and a group says more than a wijk.
    """
    fitting = (line for line in routes if _fits(line, category=category, group=group, wijk=wijk))
    return min(((*_vagueness(line), line.team) for line in fitting), default=(KCC,))[-1]


def priority_for(category_urgent: bool, danger: bool) -> Priority:
    """Urgent by its kind, or because the melder says that there is danger now (domain facts 5.3)."""
    return Priority.HIGH if category_urgent or danger else Priority.NORMAL


def priority_of_corrected(priority: str, *, was_urgent: bool, is_urgent: bool) -> str:
    """An urgent kind is urgent. Danger that a melder saw outlives a wrong kind; urgency by the wrong kind does not."""
    if is_urgent:
        return Priority.HIGH
    return Priority.NORMAL if was_urgent else priority


def goes_to_owner(email: str, *, urgent: bool) -> bool:
    """Who looks after the place gets it at once, when we can write to them; urgent is looked at by us first."""
    return bool(email) and not urgent


def due_on(received_on: date, norm_days: int, urgent: bool) -> date:
    """The last day of the norm: working days, the day of receipt not counted (R-14). Urgent is the same day."""
    return received_on if urgent else add_working_days(received_on, norm_days)


def _fits(line: RouteLine, *, category: str, group: str, wijk: str | None) -> bool:
    return line.category in (None, category) and line.group in (None, group) and line.wijk in (None, wijk)


def _vagueness(line: RouteLine) -> tuple[bool, bool, bool]:
    return line.category is None, line.group is None, line.wijk is None
