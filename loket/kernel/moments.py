"""Moments of our own clock, which an administrator may set back."""

from datetime import datetime, timedelta

from django.utils import timezone

JUST_AFTER = timedelta(microseconds=1)


def now_after(last: datetime | None) -> datetime:
    """Now, or just after `last` when the clock was set back since: what came later is later."""
    now = timezone.now()
    return now if last is None or last < now else last + JUST_AFTER
