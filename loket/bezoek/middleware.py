"""Counts that a page was read, after it was made. Nothing is set in the browser, and no fault here reaches a reader."""

import logging

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from loket.bezoek import commands
from loket.bezoek.rules.visit import is_program, view_of
from loket.kernel.http import Next
from loket.kernel.limits import address_of

NOT_FOR_VISITORS = ("/werk/", "/beheer/", "/huisstijl/", "/demo/", "/inloggen/", "/voorbeeld/", "/mijn/")
log = logging.getLogger(__name__)


class CountsVisits:
    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if settings.COUNT_VISITS and is_view(request, response):
            try:
                count(request)
            except DatabaseError:
                log.warning("a view of a page was not counted")
        return response


def is_view(request: HttpRequest, response: HttpResponseBase) -> bool:
    """A whole page that somebody outside asked for: no piece of one, no program, nobody of staff."""
    return (
        request.method == "GET"
        and response.status_code == 200
        and response.headers.get("Content-Type", "").startswith("text/html")
        and request.resolver_match is not None
        and not request.path.startswith(NOT_FOR_VISITORS)
        and not any(name in request.headers for name in ("HX-Request", "X-Poll", "Sec-Purpose"))
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and not is_program(request.headers.get("User-Agent", ""))
    )


def count(request: HttpRequest) -> None:
    """Who asks not to be followed (GPC, DNT) is counted as a view and not as a visitor."""
    found, now = request.resolver_match, timezone.now()
    assert found
    view = view_of(found.view_name, request.path, found.route, found.kwargs)
    unseen = "1" in (request.headers.get("Sec-GPC"), request.headers.get("DNT"))
    agent = request.headers.get("User-Agent", "")
    mark = None if unseen else commands.mark_for(address_of(request), agent, at=now)
    commands.note_view(view, mark=mark, at=now)
