"""How long mail waits, in working days: what came in after the last one that we were open counts as today."""

from datetime import date, timedelta

from loket.termijnen.calendar import is_working_day

DAY = timedelta(days=1)
# Up to how many working days, and how we say it; what is older comes behind it.
AGES: tuple[tuple[int, str], ...] = ((0, "Van vandaag"), (1, "1 werkdag"), (2, "2 werkdagen"), (5, "3 tot 5 werkdagen"))
OLDER = "Langer"


def earliest_day(today: date, most: int) -> date:
    """The first day of which mail waits no longer than so many working days.

    >>> earliest_day(date(2026, 3, 2), 1)  # a Monday: what came in on Friday waits one
    datetime.date(2026, 2, 27)
    """
    day, age = today, 0
    while (age := age + is_working_day(day)) <= most:
        day -= DAY
    return day
