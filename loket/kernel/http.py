"""Pages: who asks, may they, and how an answer looks. Refusals and limits become pages in plain Dutch."""

import functools
import logging
import uuid
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import DataError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import get_template
from django.urls import reverse
from django.utils.http import urlencode

from loket.kernel.actor import VISITOR, Actor, ActorKind
from loket.kernel.limits import TooMany
from loket.kernel.once import once
from loket.kernel.overload import AGAIN, BUSY
from loket.kernel.refusal import Refused

P = ParamSpec("P")
Next = Callable[[HttpRequest], HttpResponseBase]
log = logging.getLogger(__name__)

NO_FRAME = "frame-ancestors 'none'"
# Only what we serve ourselves: map tiles pass through us too.
CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        NO_FRAME,
    ]
)


def actor_of(request: HttpRequest) -> Actor:
    """Who asks this. Somebody who did not log in is a visitor."""
    actor: Actor = getattr(request, "actor", VISITOR)
    return actor


def page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any] | None = None,
    *,
    status: int = 200,
    fragment: str = "",
) -> HttpResponse:
    """The whole page; or only the named fragment of it when htmx asks to swap a piece."""
    swaps = fragment and request.headers.get("HX-Request") == "true" and not request.headers.get("HX-Boosted")
    return render(request, fragment if swaps else template, context or {}, status=status)


def staff_only(
    permission: str = "",
) -> Callable[
    [Callable[Concatenate[HttpRequest, P], HttpResponse]], Callable[Concatenate[HttpRequest, P], HttpResponse]
]:
    """Only for staff, with this permission when one is named. Others log in first, or are told that they may not.

    What they send twice is done once.
    """

    def guard(
        view: Callable[Concatenate[HttpRequest, P], HttpResponse],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        sent_once = once(view)

        @functools.wraps(sent_once)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            actor = actor_of(request)
            if actor.kind != ActorKind.STAFF:
                return _to_log_in(request)
            if permission and not actor.may(permission):
                raise PermissionDenied(permission)
            return sent_once(request, *args, **kwargs)

        guarded.permission = permission  # type: ignore[attr-defined]
        return guarded

    return guard


def _to_log_in(request: HttpRequest) -> HttpResponse:
    """The log-in page, and back afterwards. For a piece of a page htmx takes the whole page there."""
    if request.headers.get("HX-Request") != "true":
        return redirect(f"{reverse('toegang:login')}?{urlencode({'next': request.get_full_path()})}")
    here = urlsplit(request.headers.get("HX-Current-URL", ""))
    back = f"{here.path}?{here.query}" if here.query else here.path
    return HttpResponse(status=204, headers={"HX-Redirect": f"{reverse('toegang:login')}?{urlencode({'next': back})}"})


def busy_page(request: HttpRequest) -> HttpResponse:
    """It needs no database, no session and no context processor: those are what is busy."""
    told = get_template("503.html").render({"reference": getattr(request, "reference", ""), "seconds": AGAIN})
    return HttpResponse(told, status=503, headers={"Retry-After": str(AGAIN), "Cache-Control": "no-store"})


def too_many_page(request: HttpRequest, retry_after: int) -> HttpResponse:
    response = render(request, "429.html", {"retry_after": retry_after}, status=429)
    response["Retry-After"] = str(retry_after)
    return response


def too_large_page(request: HttpRequest) -> HttpResponse:
    return render(request, "413.html", status=413)


class RefusalsAsPages:
    """A refusal that no form showed, a visitor in too much of a hurry, or too many at once: a page that says why. What
    the database does not take because a null character was sent, is no fault of ours: no browser sends one.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Refused):
            return render(request, "409.html", {"refusals": error.refusals}, status=409)
        if isinstance(error, TooMany):
            return too_many_page(request, error.retry_after)
        if isinstance(error, BUSY):
            log.warning("busy: %s (%s)", type(error).__name__, type(error.__cause__).__name__)
            return busy_page(request)
        if isinstance(error, DataError | ValueError) and _sent_null(request):
            raise SuspiciousOperation("null character") from None  # what it tells of is what was sent
        return None


def _sent_null(request: HttpRequest) -> bool:
    return any("\0" in value for _, values in request.POST.lists() for value in values)


class SecurityHeaders:
    """Each answer says what a browser may do with it, and carries a number that the help desk can look up."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.reference = uuid.uuid4().hex[:8].upper()  # type: ignore[attr-defined]
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        if NO_FRAME in response.headers["Content-Security-Policy"]:
            response.headers.setdefault("X-Frame-Options", settings.X_FRAME_OPTIONS)  # the same, for old browsers
        response.headers.setdefault("Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=()")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        return response


class NoNullCharacters:
    """PostgreSQL keeps none: an address or a cookie with one leads to nothing. Fields of a form tell it themselves, and
    of a page that reads what was sent without one RefusalsAsPages says it.

    Where people may type anything, such as search, settings.ANY_TEXT_PATHS, the page makes something of it.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        in_query = "%00" in request.META["QUERY_STRING"] and not request.path.startswith(settings.ANY_TEXT_PATHS)
        if in_query or "\0" in "".join((request.path, *request.COOKIES.values())):
            raise SuspiciousOperation("null character")
        return self.get_response(request)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "403_csrf.html", status=403)
