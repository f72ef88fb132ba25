import re
from datetime import date, timedelta
from typing import Any

from loket.formulieren.rules.content import Vraag
from loket.formulieren.rules.vragen.soort import Fout, Getypt, Vraagsoort, one
from loket.kernel.text import date_words

TYPED = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
KEPT = re.compile(r"\d{4}-\d{2}-\d{2}")
FIRST_YEAR = 1850


class Datum(Vraagsoort):
    """A day, kept as yyyy-mm-dd. `min` and `max` count days from today: "0" is today, "-5" five days ago."""

    attrs = {"inputmode": "numeric", "size": "12", "autocomplete": "off"}

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        text = one(getypt)
        found = TYPED.fullmatch(text)
        if found is None:
            return text
        day, month, year = map(int, found.groups())
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            return text

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        day = as_day(antwoord)
        if day is None or day.year < FIRST_YEAR:
            return Fout("Een datum ziet er zo uit: 3-12-2026")
        if vraag.min and day < (first := vandaag + timedelta(int(vraag.min))):
            return Fout(f"Kies een datum vanaf {date_words(first)}")
        if vraag.max and day > (last := vandaag + timedelta(int(vraag.max))):
            return Fout(f"Kies een datum tot en met {date_words(last)}")
        return None

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        day = as_day(antwoord)
        return date_words(day) if day else str(antwoord)

    def getypt(self, vraag: Vraag, antwoord: Any) -> dict[str, Any]:
        day = as_day(antwoord)
        return {"": f"{day.day}-{day.month}-{day.year}" if day else antwoord}


def as_day(text: Any) -> date | None:
    """The day that was kept; None when it is none."""
    if not isinstance(text, str) or not KEPT.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
