"""Who may open an aanvraag: whose session began it or got its link, or who is logged in as whose it is.

A kenmerk, an id or an address opens nothing: for a stranger there is nothing at all there.
"""

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from loket.formulieren.models import Aanvraag, Stand
from loket.formulieren.queries.aanvraag import Ingevuld, aanvraag_with_form, ingevuld_of, shown_of
from loket.formulieren.queries.bekend import whose
from loket.formulieren.rules.namens import why_not_for
from loket.inloggen.queries import OVER, ingelogd, to_log_in
from loket.kernel.actor import ActorKind
from loket.kernel.http import actor_of

P = ParamSpec("P")
MINE, MOST = "formulieren", 20


def admit(request: HttpRequest, aanvraag: Aanvraag) -> None:
    """This browser may go on with it."""
    kept = [each for each in request.session.get(MINE, []) if each != str(aanvraag.id)]
    request.session[MINE] = [*kept, str(aanvraag.id)][-MOST:]


def kept_here(request: HttpRequest) -> list[str]:
    """The ids of what this browser began."""
    return list(request.session.get(MINE, []))


def may_open(request: HttpRequest, aanvraag: Aanvraag) -> bool:
    """Of who logged in, it is only theirs; the colleague who took it over may go on with it too."""
    in_session = str(aanvraag.id) in kept_here(request)
    if aanvraag.wie is None or (in_session and _took_it_over(request, aanvraag)):
        return in_session
    who = ingelogd(request)
    return who is not None and whose(who) == bytes(aanvraag.wie)


def _took_it_over(request: HttpRequest, aanvraag: Aanvraag) -> bool:
    by = actor_of(request)
    return by.kind == ActorKind.STAFF and by.id == str(aanvraag.medewerker_id)


Page = Callable[Concatenate[HttpRequest, Ingevuld, P], HttpResponse]
Rescue = Callable[[HttpRequest, Ingevuld, str], None]
View = Callable[..., HttpResponse]  # called by the names in its address: slug, aanvraag_id, and what else is there


def for_owner(*, draft: bool, rescue: Rescue | None = None) -> Callable[[Page[P]], View]:
    """The aanvraag of this address, for who may open it. `draft`: once sent, one goes on to its receipt. `rescue` keeps
    what came along from who was idle for so long that the log-in had ended.
    """

    def guard(view: Page[P]) -> View:
        def guarded(
            request: HttpRequest, slug: str, aanvraag_id: UUID, *args: P.args, **kwargs: P.kwargs
        ) -> HttpResponse:
            aanvraag = aanvraag_with_form(aanvraag_id)
            if aanvraag is None or aanvraag.versie.formulier_id != slug:
                raise Http404
            if not may_open(request, aanvraag):
                return _stranger(request, aanvraag, rescue, kwargs.get("code", ""))
            if draft and aanvraag.state != Stand.CONCEPT:
                return redirect("formulieren:klaar", slug, aanvraag_id)
            filled = shown_of(aanvraag, timezone.localdate())
            if _say_does_not_cover(request, filled):
                raise Http404
            answer = view(request, filled, *args, **kwargs)
            add_never_cache_headers(answer)
            answer["X-Robots-Tag"] = "noindex"
            return answer

        return functools.update_wrapper(guarded, view)

    return guard


def _say_does_not_cover(request: HttpRequest, filled: Ingevuld) -> bool:
    """Who speaks for another opens of theirs only what that say covers: a bewindvoerder no form about care."""
    who = ingelogd(request) if filled.aanvraag.wie is not None else None
    return who is not None and why_not_for(filled.inhoud, who.namens) is not None


def _stranger(request: HttpRequest, aanvraag: Aanvraag, rescue: Rescue | None, code: object) -> HttpResponse:
    """Whose log-in ended logs in again and goes on; to others it does not exist. Nothing is shown meanwhile."""
    mine = str(aanvraag.id) in kept_here(request)
    if aanvraag.wie is None or not mine or ingelogd(request) is not None:
        raise Http404
    if rescue and request.method == "POST" and request.session.get(OVER) and aanvraag.state == Stand.CONCEPT:
        rescue(request, ingevuld_of(aanvraag, timezone.localdate()), str(code))
    return redirect(to_log_in(request.path))
