"""A door that opens for a secret in its address: who tries many wrong secrets waits, with a right one too.

Nobody guesses those that we give out today. This holds for a shorter one of tomorrow too.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from loket.kernel.http import Next, too_many_page
from loket.kernel.limits import TooMany, address_of, limit, seconds_to_wait

# The names that a secret has in addresses: tests/test_every_door.py holds them beside tests/doors.py.
SECRETS = frozenset(("token", "key", "sleutel", "volgcode", "send_key", "sign", "secret", "betaling"))
MOST_WRONG, PER = 30, timedelta(minutes=15)  # from one network address


class WrongSecrets:
    """What is not there counts; what is there does not."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if has_secret(request) and _is_wrong(request, response):
            with suppress(TooMany):
                limit(_counted(request), times=MOST_WRONG, per=PER)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if not has_secret(request):
            return None
        wait = seconds_to_wait(_counted(request), times=MOST_WRONG, per=PER)
        return too_many_page(request, wait) if wait else None


def has_secret(request: HttpRequest) -> bool:
    match = request.resolver_match
    return match is not None and not SECRETS.isdisjoint(match.kwargs)


def _is_wrong(request: HttpRequest, response: HttpResponseBase) -> bool:
    """A link that is over says so with 422; of what somebody fills in that is another thing."""
    return response.status_code == 404 or (response.status_code == 422 and request.method in ("GET", "HEAD"))


def _counted(request: HttpRequest) -> str:
    return f"wrong-secret:{address_of(request)}"
