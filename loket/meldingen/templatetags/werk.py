"""What the templates of meldingen say: time left as a badge, the next step, and short days."""

from datetime import date
from typing import Any

from django import template

from loket.kernel.text import SHORT_MONTHS, WEEKDAYS
from loket.meldingen.models import State
from loket.meldingen.rules.pace import Pace, next_step, pace_of

register = template.Library()


@register.inclusion_tag("meldingen/staff/_pace.html")
def pace_badge(state: str, due_on: date, today: date) -> dict[str, Pace]:
    """ "3 dagen te laat", "vandaag", "5 dagen", "wacht": icon, word and colour."""
    return {"pace": pace_of(state, due_on, today)}


@register.filter
def next_words(state: str) -> str:
    """What must be done now with a melding in this state."""
    return next_step(state).words


@register.filter
def state_label(state: str) -> str:
    return str(State(state).label)


@register.filter
def short_day(day: date | None) -> str:
    """ "ma 23 nov" """
    return f"{WEEKDAYS[day.weekday()][:2]} {day.day} {SHORT_MONTHS[day.month - 1]}" if day else ""


@register.filter
def bound(form: Any, name: str) -> Any:
    """A field of a form by its name."""
    return form[name]


@register.filter
def safe_number(value: float) -> str:
    """A number for a machine: with a point, whatever the language."""
    return repr(value)
