"""By when somebody pays, and what we do when they do not."""

from datetime import date, timedelta

WEEKS = 6
ADMONISHED = timedelta(weeks=2)


def pay_by(told: date, weeks: int = WEEKS) -> date:
    """Six weeks from the day on which it was told (Awb 4:87 lid 1), or so long as the form says."""
    return told + timedelta(weeks=weeks)


def admonished_until(sent: date) -> date:
    """Two weeks from the day after an aanmaning was sent (Awb 4:112 lid 1)."""
    return sent + ADMONISHED


def is_to_admonish(uiterlijk: date, today: date, *, admonished: bool) -> bool:
    """Once, when the last day is over."""
    return not admonished and uiterlijk < today


def last_day(uiterlijk: date, aanmaning_tot: date | None) -> date:
    return aanmaning_tot or uiterlijk
