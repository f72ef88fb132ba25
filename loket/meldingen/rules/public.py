"""What of a melding is public, how its number is typed, and how days are said about it."""

import re
from datetime import date

from django.utils.translation import gettext

from loket.kernel.language import moment_here
from loket.kernel.text import date_words, day_words

_HOUSE_NUMBER = re.compile(r"\s+\d+\s?[A-Za-z]?(?:-[^,]*)?(?=,|$)")
_TYPED_NUMBER = re.compile(r"(?:M[\s-]*)?(?:(\d{4})[\s-]+)?0*(\d{1,7})", re.IGNORECASE)


def public_place(address: str) -> str:
    """The street without the house number: "Dorpsstraat 12A-2, Schoorl" is "Dorpsstraat, Schoorl"."""
    return _HOUSE_NUMBER.sub("", address, count=1)


def number_meant(typed: str, *, year: int) -> str | None:
    """The number of a melding as people type it: "M-2026-0416", "2026-416", or "416" of this year."""
    found = _TYPED_NUMBER.fullmatch(typed.strip())
    return f"M-{found[1] or year}-{int(found[2]):04}" if found else None


def on_day(day: date, today: date) -> str:
    """A day inside a sentence: "vandaag", "morgen", "gisteren", else "op 23 november", or in English."""
    words = day_words(day, today)
    return moment_here(words if abs((day - today).days) <= 1 else f"op {date_words(day, today=today)}")


def by_day(day: date, today: date) -> str:
    """The last day, inside a sentence: "vandaag", "uiterlijk morgen", "uiterlijk 27 november"; or "by 27 November"."""
    if day == today:
        return moment_here("vandaag")
    words = day_words(day, today) if day > today and (day - today).days == 1 else date_words(day, today=today)
    return gettext("uiterlijk %(until)s") % {"until": moment_here(words)}
