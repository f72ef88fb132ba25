"""Who is in acts under their own name, stays in while there is a sign of life, and leaves nothing in a shared cache."""

from contextlib import suppress
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.functional import SimpleLazyObject

from loket.inloggen.commands import note_sign_of_life
from loket.inloggen.queries import SEEN, ingelogd
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.http import Next, actor_of

NOTED_EVERY = timedelta(minutes=1)


class Residents:
    """Stands after that of staff: a colleague who is in stays a colleague."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return self.get_response(request)
        before = actor_of(request)
        request.actor = SimpleLazyObject(lambda: _actor(request, before))  # type: ignore[attr-defined]
        response = self.get_response(request)
        with suppress(DatabaseError):  # without a database the page that says so must still come
            if response.status_code < 500 and ingelogd(request):
                _note(request)
                response.headers.setdefault("Cache-Control", "no-store")
        return response


def _actor(request: HttpRequest, before: Actor) -> Actor:
    if before.kind == ActorKind.STAFF:
        return before
    who = ingelogd(request)
    return who.actor if who else before


def _note(request: HttpRequest) -> None:
    """A page that polls by itself (`X-Poll`) is no sign of life of the person."""
    now, seen_at = timezone.now(), parse_datetime(request.session.get(SEEN, ""))
    if seen_at and now - seen_at > NOTED_EVERY and "X-Poll" not in request.headers:
        note_sign_of_life(request.session, now)
