"""Sets `request.actor` and `request.user` from the session, when somebody asks for them."""

from contextlib import suppress
from datetime import datetime, timedelta
from uuid import uuid4

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.dateparse import parse_datetime
from django.utils.functional import SimpleLazyObject

from loket.kernel.actor import VISITOR, Actor, ActorKind
from loket.kernel.http import Next
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import signed_in
from loket.toegang import rules
from loket.toegang.sessions import BROWSER, PUBLIC_ID, SEEN, STARTED, browser_name

NOTED_EVERY = timedelta(minutes=1)
Visit = tuple[Medewerker | AnonymousUser, Actor]


class Visits:
    """A page that polls by itself sends `X-Poll: 1`: that is no sign of life of the person."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        visit = SimpleLazyObject(lambda: _Found(*_visit_of(request)))
        request.user = SimpleLazyObject(lambda: visit.user)  # type: ignore[assignment]
        request.actor = actor = SimpleLazyObject(lambda: visit.actor)  # type: ignore[attr-defined]
        response = self.get_response(request)
        if settings.SESSION_COOKIE_NAME in request.COOKIES and response.status_code < 500:
            # also a page that does not ask who this is, is a sign of life; without a database it goes unnoted
            with suppress(DatabaseError):
                if actor.kind == ActorKind.STAFF:
                    response.headers.setdefault("Cache-Control", "no-store")
        return response


class _Found:
    def __init__(self, user: Medewerker | AnonymousUser, actor: Actor) -> None:
        self.user, self.actor = user, actor


def _visit_of(request: HttpRequest) -> Visit:
    if SESSION_KEY not in request.session:
        return AnonymousUser(), VISITOR
    now = timezone.now()
    begin_visit(request, now)
    found = None if _is_over(request, now) else signed_in(request.session[SESSION_KEY])
    if found is None or not _password_unchanged(request, found[0]):
        request.session.flush()
        return AnonymousUser(), VISITOR
    if "X-Poll" not in request.headers and now - _moment(request, SEEN) > NOTED_EVERY:
        request.session[SEEN] = now.isoformat()
    return found


def begin_visit(request: HttpRequest, now: datetime) -> None:
    """Note since when and on what somebody is in, once."""
    if STARTED not in request.session:
        request.session.update(
            {
                STARTED: now.isoformat(),
                SEEN: now.isoformat(),
                PUBLIC_ID: str(uuid4()),
                BROWSER: browser_name(request.headers.get("User-Agent", "")),
            }
        )


def _is_over(request: HttpRequest, now: datetime) -> bool:
    return rules.session_is_over(started_at=_moment(request, STARTED), seen_at=_moment(request, SEEN), now=now)


def _moment(request: HttpRequest, name: str) -> datetime:
    moment = parse_datetime(request.session[name])
    assert moment
    return moment


def _password_unchanged(request: HttpRequest, medewerker: Medewerker) -> bool:
    return constant_time_compare(request.session.get(HASH_SESSION_KEY, ""), medewerker.get_session_auth_hash())
