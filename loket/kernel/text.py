"""How moments are said in Dutch, by one set of rules for pages, messages and letters (Taaladvies; S-150)."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december".split()  # noqa: SIM905
)
SHORT_MONTHS = "jan feb mrt apr mei jun jul aug sep okt nov dec".split()  # noqa: SIM905
WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()  # noqa: SIM905
PARTS_OF_DAY = ((6, "vannacht"), (12, "vanmorgen"), (18, "vanmiddag"), (24, "vanavond"))


def local(at: datetime) -> datetime:
    """The same moment as the clocks in the Netherlands show it."""
    return at.astimezone(AMSTERDAM)


def clock(at: datetime) -> str:
    """A time of day: "08.47 uur"."""
    return f"{local(at):%H.%M} uur"


def date_words(day: date, *, today: date | None = None) -> str:
    """A date in full: "3 maart", with the year when it is another one than today's: "3 maart 2025"."""
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return words if today and day.year == today.year else f"{words} {day.year}"


def day_words(day: date, today: date) -> str:
    """A day as people say it: "vandaag", "morgen", "gisteren", else "vrijdag 18 december"."""
    near = {-1: "gisteren", 0: "vandaag", 1: "morgen"}.get((day - today).days)
    return near or f"{WEEKDAYS[day.weekday()]} {date_words(day, today=today)}"


def when_reported(at: datetime, now: datetime) -> str:
    """When somebody told us something: "vanmorgen om 08.47 uur", for another day "op 3 maart om 08.47 uur" (S-150)."""
    moment, today = local(at), local(now).date()
    if moment.date() == today:
        part = next(name for until, name in PARTS_OF_DAY if moment.hour < until)
        return f"{part} om {clock(at)}"
    return f"op {date_words(moment.date(), today=today)} om {clock(at)}"


def time_left(until: date, today: date) -> str:
    """How long there still is: "3 dagen te laat", "vandaag", "5 dagen"."""
    days = (until - today).days
    if days == 0:
        return "vandaag"
    words = "1 dag" if abs(days) == 1 else f"{abs(days)} dagen"
    return words if days > 0 else f"{words} te laat"


def start_of_local_day(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM)


def end_of_local_day(day: date) -> datetime:
    return start_of_local_day(day + timedelta(days=1))
