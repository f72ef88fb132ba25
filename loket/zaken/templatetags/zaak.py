"""What the templates of zaken say: short days, sizes of files, and what happened to a bericht."""

from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from loket.kernel.text import MONTHS, SHORT_MONTHS, WEEKDAYS

register = template.Library()
STEP = 1024


@register.filter
def short_day(day: date | None) -> str:
    """ "ma 23 nov" """
    return f"{WEEKDAYS[day.weekday()][:2]} {day.day} {SHORT_MONTHS[day.month - 1]}" if day else ""


@register.filter
def plain_day(day: date | None) -> str:
    """ "23 november 2026" """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


@register.filter
def file_size(size: int) -> str:
    """ "84 kB", "1,2 MB" """
    if size < STEP * STEP:
        return f"{max(1, round(size / STEP))} kB"
    return f"{size / STEP / STEP:.1f} MB".replace(".", ",")


@register.filter
def breakable(number: str) -> SafeString:
    """A number that may go on on the next line after its year."""
    begin, dash, rest = number.rpartition("-")
    return format_html("{}{}<wbr>{}", begin, dash, rest)
