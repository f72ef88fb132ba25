"""Who may come in: somebody who logged in, surely enough. Others log in first."""

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from loket.inloggen.queries import ingelogd, to_log_in
from loket.inloggen.rules.ingelogde import Ingelogde, Niveau
from loket.inloggen.rules.session import why_not_sure_enough
from loket.kernel.http import page
from loket.zaken.models import Zaak

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Ingelogde, P], HttpResponse]


def for_residents(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """The page with who is in. Nothing of it is kept by the browser, and a zaak of somebody else is not there."""

    @functools.wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        who = ingelogd(request)
        if who is None:
            return _to_log_in(request)
        refusal = why_not_sure_enough(who, Niveau(settings.MIJN_NIVEAU))
        if refusal:
            return page(request, "mijn/level.html", {"reason": refusal.reason}, status=403)
        try:
            answer = view(request, who, *args, **kwargs)
        except Zaak.DoesNotExist as missing:
            raise Http404 from missing
        answer.headers["Cache-Control"] = "no-store"
        return answer

    guarded.resident = True  # type: ignore[attr-defined]
    return guarded


def _to_log_in(request: HttpRequest) -> HttpResponse:
    """And back to what was wanted. For a piece of a page htmx takes the whole page there."""
    if request.headers.get("HX-Request") != "true":
        wanted = request.get_full_path() if request.method in ("GET", "HEAD") else "/mijn/"
        return redirect(to_log_in(wanted))
    here = urlsplit(request.headers.get("HX-Current-URL", "")).path
    return HttpResponse(status=204, headers={"HX-Redirect": to_log_in(here or "/mijn/")})
