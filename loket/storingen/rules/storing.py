"""From when till when in words, and what makes a line that nobody can write down."""

from datetime import datetime, timedelta

from loket.kernel.refusal import Refusal
from loket.kernel.text import clock, date_words, local

FUTURE = Refusal("in-the-future", "Dit moment komt nog. Kies een eerder moment.", "since")
END_FIRST = Refusal("ends-before-it-begins", "Het einde ligt voor het begin.", "until")
END_FUTURE = Refusal("in-the-future", "Dit moment komt nog. Kies een eerder moment.", "until")


def why_not_keep(since: datetime, until: datetime | None, now: datetime) -> list[Refusal | None]:
    return [
        FUTURE if since > now else None,
        END_FIRST if until and until < since else None,
        END_FUTURE if until and until > now else None,
    ]


def period_words(since: datetime, until: datetime | None) -> str:
    """ "3 december 2026 van 10.00 uur tot 14.05 uur", over midnight with both days."""
    begin = local(since)
    if until is None:
        return f"sinds {date_words(begin.date())} {clock(begin)}"
    end = local(until)
    if until - since < timedelta(minutes=1):
        return f"{date_words(begin.date())} om {clock(begin)}, korter dan een minuut"
    last = clock(end) if end.date() == begin.date() else f"{date_words(end.date())} {clock(end)}"
    return f"{date_words(begin.date())} van {clock(begin)} tot {last}"
