"""How moments are said in English: what `text` is for Dutch."""

import re
from datetime import date, datetime

from loket.kernel import text
from loket.kernel.text import local

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY = re.compile(rf"(?:\b({'|'.join(text.WEEKDAYS)}) )?\b(\d{{1,2}}) ({'|'.join(text.MONTHS)})\b", re.I)
CLOCK = re.compile(r"\b(om )?(\d{1,2})\.(\d{2}) uur\b")
TWICE = {"(wintertijd)": "(winter time)", "(zomertijd)": "(summer time)"}
NEAR = {
    "vandaag": "today",
    "morgen": "tomorrow",
    "gisteren": "yesterday",
    "vannacht": "last night",
    "op": "on",
    "vanmorgen": "this morning",
    "vanmiddag": "this afternoon",
    "vanavond": "this evening",
}
BEFORE_DAY = re.compile(r"\b(vandaag|morgen), ")
AMOUNT = re.compile(r"€ ([\d.]+)(?:,(\d{2}))?")


def clock(at: datetime) -> str:
    """A time of day: "08:47"."""
    return f"{local(at):%H:%M}"


def date_words(day: date, *, today: date | None = None) -> str:
    """ "3 March", with the year when it is another one than today's."""
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return words if today and day.year == today.year else f"{words} {day.year}"


def day_words(day: date, today: date) -> str:
    """ "today", "tomorrow", "yesterday", else "Friday 18 December"."""
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - today).days)
    return near or f"{WEEKDAYS[day.weekday()]} {date_words(day, today=today)}"


def moments_in_english(words: str) -> str:
    """What `text` said, with the days and times in it in English: "Monday 8 January at 09:00, Gemeentehuis"."""
    words = BEFORE_DAY.sub(lambda near: f"{NEAR[near[1]]}, ", words)
    words = CLOCK.sub(lambda at: f"{'at ' if at[1] else ''}{int(at[2]):02}:{at[3]}", DAY.sub(_day_in_english, words))
    for dutch, english in TWICE.items():
        words = words.replace(dutch, english)
    return words


def moment_in_english(words: str) -> str:
    """A moment and nothing else, with how near it is: "this morning at 08:47", "on 3 March at 08:47"."""
    first, space, rest = words.partition(" ")
    return moments_in_english(f"{NEAR.get(first, first)}{space}{rest}")


def amounts_in_english(words: str) -> str:
    """ "€ 1.250,50" as "€1,250.50"."""
    return AMOUNT.sub(lambda it: f"€{it[1].replace('.', ',')}" + (f".{it[2]}" if it[2] else ""), words)


def _day_in_english(found: re.Match[str]) -> str:
    weekday = f"{WEEKDAYS[text.WEEKDAYS.index(found[1].lower())]} " if found[1] else ""
    return f"{weekday}{found[2]} {MONTHS[text.MONTHS.index(found[3].lower())]}"
