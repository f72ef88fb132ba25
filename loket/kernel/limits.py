"""The rate limiter: so many times per window, counted in PostgreSQL, so that all web processes count together."""

import hashlib
import hmac
from datetime import timedelta
from ipaddress import IPv6Address, IPv6Network
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from loket.kernel.models import RateWindow


class TooMany(Exception):
    """Done too often; `retry_after` is how many seconds to wait."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"retry after {retry_after} s")
        self.retry_after = retry_after


def limit(key: str, *, times: int, per: timedelta) -> None:
    """Count one more under this key. Raises TooMany above `times` in one window of length `per`.

    A window that would begin later than one from now ends is of a clock that was set back: then it begins now.
    """
    now = timezone.now()
    values: dict[str, Any] = {"key": _hashed(key), "now": now, "per": per}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kernel_ratewindow (key, started_at, times) VALUES (%(key)s, %(now)s, 1)"
            " ON CONFLICT (key) DO UPDATE SET"
            " times = CASE WHEN kernel_ratewindow.started_at > %(now)s - %(per)s"
            " AND kernel_ratewindow.started_at <= %(now)s + %(per)s THEN kernel_ratewindow.times + 1 ELSE 1 END,"
            " started_at = CASE WHEN kernel_ratewindow.started_at > %(now)s - %(per)s"
            " AND kernel_ratewindow.started_at <= %(now)s + %(per)s THEN kernel_ratewindow.started_at ELSE %(now)s END"
            " RETURNING times, started_at",
            values,
        )
        counted, started_at = cursor.fetchone()
    if counted > times:
        raise TooMany(max(1, round((started_at + per - now).total_seconds())))


def seconds_to_wait(key: str, *, times: int, per: timedelta) -> int:
    """How long who reached this many has to wait; 0 for who did not. Counts nothing."""
    now = timezone.now()
    full = RateWindow.objects.filter(key=_hashed(key), times__gte=times)
    runs = full.filter(started_at__gt=now - per, started_at__lte=now + per)
    started_at = runs.values_list("started_at", flat=True).first()
    return max(1, round((started_at + per - now).total_seconds())) if started_at else 0


def forget(key: str) -> None:
    """Begin again, after a success."""
    RateWindow.objects.filter(key=_hashed(key)).delete()


def give_back(key: str) -> None:
    """Count one less: what was counted as a try turned out to be none to worry about."""
    RateWindow.objects.filter(key=_hashed(key), times__gt=0).update(times=F("times") - 1)


def address_of(request: HttpRequest) -> str:
    """The visitor's network address, for counting only. Behind n trusted proxies it is the n-th from the right.

    Of IPv6 it is the network (/64): one visitor has all addresses in it.
    """
    if settings.TRUSTED_PROXIES:
        hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
        if len(hops) >= settings.TRUSTED_PROXIES:
            return _network(hops[-settings.TRUSTED_PROXIES])
    return _network(str(request.META.get("REMOTE_ADDR", "")))


def sweep_rate_windows() -> int:
    """Throw away windows of more than a day ago."""
    swept, _ = RateWindow.objects.filter(started_at__lt=timezone.now() - timedelta(days=1)).delete()
    return swept


def _network(address: str) -> str:
    try:
        found = IPv6Address(address)
    except ValueError:
        return address
    return str(found.ipv4_mapped or IPv6Network((int(found), 64), strict=False))


def _hashed(key: str) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), key.encode(), hashlib.sha256).hexdigest()
