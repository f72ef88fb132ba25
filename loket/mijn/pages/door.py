"""Who may come in: somebody who logged in, surely enough. Others log in first."""

import functools
from collections.abc import Callable
from datetime import timedelta
from typing import Concatenate, ParamSpec
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from loket.formulieren.rules.namens import FOR_ALL
from loket.inloggen.queries import ingelogd, to_log_in
from loket.inloggen.rules.ingelogde import Ingelogde, Machtiging, Niveau
from loket.inloggen.rules.session import why_not_sure_enough
from loket.kernel.http import page
from loket.kernel.language import DUTCH, language_here
from loket.kernel.limits import limit
from loket.partijen.commands.taal import keep_own_taal
from loket.verwerkingen.commands import log_view
from loket.zaken.models import Zaak

P = ParamSpec("P")
TAAL = "mijn_taal"
ACTIVITY = "registers-raadplegen"
MOST_SENT, PER = 60, timedelta(minutes=10)  # of one person: each makes work, or a mail
View = Callable[Concatenate[HttpRequest, Ingelogde, P], HttpResponse]


def for_residents(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """The page with who is in. Nothing of it is kept by the browser, and a zaak of somebody else is not there.

    What is sent is counted: TooMany for who sends very much.
    """

    @functools.wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        who = ingelogd(request)
        if who is None:
            return _to_log_in(request)
        refusal = why_not_sure_enough(who, Niveau(settings.MIJN_NIVEAU))
        if refusal:
            return page(request, "mijn/level.html", {"reason": refusal.reason}, status=403)
        if who.namens and (told := _why_not_here(who.namens)):
            return page(request, "mijn/level.html", {"reason": told, "covered": True}, status=403)
        if request.method == "POST":
            limit(f"mijn:{who.bsn or who.kvk}", times=MOST_SENT, per=PER)
        if who.namens:
            _note_view(who)
        else:
            _note_taal(request, who)
        try:
            answer = view(request, who, *args, **kwargs)
        except Zaak.DoesNotExist as missing:
            raise Http404 from missing
        answer.headers["Cache-Control"] = "no-store"
        return answer

    guarded.resident = True  # type: ignore[attr-defined]
    return guarded


def _why_not_here(namens: Machtiging) -> str:
    """Here stands all of the other person. Whose say is for money or care only, sees none of it (BW 1:441, 1:453)."""
    if namens.grond in FOR_ALL:
        return ""
    return f"U bent {namens.grond.label}. U mag niet alles van deze persoon zien. U kunt wel een formulier invullen."


def _note_taal(request: HttpRequest, who: Ingelogde) -> None:
    """What we write to them is in the language in which they read here last."""
    here = language_here()
    if who.partij and request.session.get(TAAL, DUTCH) != here:
        keep_own_taal(partij_id=who.partij, taal=here, by=who.actor)
        request.session[TAAL] = here


def _note_view(who: Ingelogde) -> None:
    """Whoever is represented can read when somebody looked for them (AVG 15)."""
    assert who.namens
    log_view(
        object="mijn:namens",
        label="Mijn omgeving",
        action=f"Bekeken door {who.namens.grond.label}",
        activity=ACTIVITY,
        purpose="Zaken regelen voor een ander",
        persons=[who.namens.bsn or who.namens.kvk],
        by=who.actor,
    )


def _to_log_in(request: HttpRequest) -> HttpResponse:
    """And back to what was wanted. For a piece of a page htmx takes the whole page there."""
    if request.headers.get("HX-Request") != "true":
        wanted = request.get_full_path() if request.method in ("GET", "HEAD") else reverse("mijn:home")
        return redirect(to_log_in(wanted))
    here = urlsplit(request.headers.get("HX-Current-URL", "")).path
    return HttpResponse(status=204, headers={"HX-Redirect": to_log_in(here or reverse("mijn:home"))})
