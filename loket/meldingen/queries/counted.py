"""All figures of a period at one moment, kept for a minute at most in each process."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

from loket.meldingen.queries.figures import By, Figure, figures, total
from loket.meldingen.rules.period import Period, period_of


@dataclass(frozen=True, slots=True)
class Counted:
    at: datetime
    total: Figure
    by: dict[By, list[Figure]]


def counted(period: Period) -> Counted:
    """Four statements, at most once a minute; `at` says when that was."""
    key = f"meldingen-cijfers:{period.start}:{period.end}"
    found: Counted | None = cache.get(key)
    if found is None:
        span = {"start": period.start, "end": period.end}
        found = Counted(timezone.now(), total(**span), {by: figures(by, **span) for by in By})
        cache.set(key, found, settings.FIGURES_KEPT_SECONDS)
    return found


def counted_this_year(*, today: date) -> Counted:
    return counted(period_of("", today=today))
