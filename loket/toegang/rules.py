"""Who may come in and stay. No database, no clock."""

from datetime import datetime, timedelta

from django.utils.http import url_has_allowed_host_and_scheme

from loket.kernel.refusal import Refusal

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)


def session_is_over(*, started_at: datetime, seen_at: datetime, now: datetime) -> bool:
    """After 30 minutes without a sign of life, and after 12 hours in any case."""
    return now - seen_at > IDLE or now - started_at > LONGEST


def own_address(wanted: str, *, otherwise: str) -> str:
    """Where to go after log-in: only an address of ours, so that no link can send people elsewhere."""
    own = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if own else otherwise


LOG_IN_WRONG = Refusal("log-in-wrong", "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw.")
