"""The visitor's own page: look, move, cancel, wait for an earlier time. The link is the key; there is no log-in."""

from datetime import UTC, timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.afspraken import commands
from loket.afspraken.models import Afspraak
from loket.afspraken.pages.by import visitor
from loket.afspraken.queries.afspraak import afspraak_of_token
from loket.afspraken.queries.choice import FORMAT, chosen_of, days_for, start_in
from loket.afspraken.queries.told import told
from loket.afspraken.rules.afspraak import why_not_change, why_not_wait
from loket.afspraken.rules.ical import MEDIA_TYPE
from loket.afspraken.rules.wording import when_words
from loket.kernel.http import page
from loket.kernel.limits import address_of, limit
from loket.kernel.once import once
from loket.kernel.refusal import Refused
from loket.kernel.text import local

CHANGES, CHANGES_PER = 30, timedelta(minutes=10)
CHANGES_OF_ONE, CHANGES_PER_HOUR = 20, timedelta(hours=1)


@never_cache
@require_safe
def mine(request: HttpRequest, token: str) -> HttpResponse:
    afspraak, now, by = _own(token), timezone.now(), visitor(request)
    words = told(afspraak)
    context = {
        "told": words,
        "afspraak": afspraak,
        "token": token,
        "made": "gemaakt" in request.GET,
        "qr": mark_safe(words.as_qr_drawing()),  # noqa: S308 - drawn by us out of our own link
        "changes": why_not_change(afspraak, now=now, by=by) is None,
        "may_wait": why_not_wait(afspraak, now=now) is None,
    }
    return page(request, "afspraken/public/mine.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def move(request: HttpRequest, token: str) -> HttpResponse:
    afspraak, now = _own(token), timezone.now()
    if refusal := why_not_change(afspraak, now=now, by=visitor(request)):
        messages.error(request, gettext(refusal.reason))
        return redirect("afspraken:mine", token)
    fault = ""
    if request.method == "POST":
        _count(request, afspraak)
        fault = _moved(request, afspraak)
        if not fault:
            messages.success(request, gettext("Uw afspraak is verzet. U krijgt hierover bericht."))
            return redirect("afspraken:mine", token)
    choice = chosen_of(afspraak, request.GET.get("vanaf", ""), start_in(request.GET.get("tijd", "")))
    context = {
        "told": told(afspraak),
        "token": token,
        "choice": choice,
        "days": days_for(choice, now, moves=afspraak),
        "picked": choice.start and when_words(choice.start, today=local(now).date()),
        "picked_at": choice.start and f"{choice.start.astimezone(UTC):{FORMAT}}",
        "format": FORMAT,
        "fault": fault,
    }
    return page(request, "afspraken/public/move.html", context, status=422 if fault else 200)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def cancel(request: HttpRequest, token: str) -> HttpResponse:
    afspraak = _own(token)
    if request.method == "POST":
        _count(request, afspraak)
        commands.cancel(afspraak_id=afspraak.id, by=visitor(request))
        messages.success(request, gettext("Uw afspraak is afgezegd. Bedankt dat u het vertelt."))
        return redirect("afspraken:mine", token)
    return page(request, "afspraken/public/cancel.html", {"told": told(afspraak), "token": token})


@require_POST
@once
def earlier(request: HttpRequest, token: str) -> HttpResponse:
    """On the waiting list, or off it."""
    wished = request.POST.get("eerder") == "ja"
    commands.wish_earlier(afspraak_id=_own(token).id, wished=wished, by=visitor(request))
    words = "Komt er eerder een tijd vrij? Dan hoort u dat." if wished else "U krijgt geen bericht meer over eerder."
    messages.success(request, gettext(words))
    return redirect("afspraken:mine", token)


@never_cache
@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The file for the visitor's own calendar."""
    response = HttpResponse(told(_own(token)).as_calendar(), content_type=MEDIA_TYPE)
    response["Content-Disposition"] = 'attachment; filename="afspraak.ics"'
    return response


def _count(request: HttpRequest, afspraak: Afspraak) -> None:
    """Each change is a mail to whatever address was typed when it was made, and that was counted then. Counted for the
    appointment, so that nobody else can keep somebody from changing their own.
    """
    limit(f"afspraak-wijzigen:{address_of(request)}", times=CHANGES, per=CHANGES_PER)
    limit(f"afspraak-wijzigen:{afspraak.id}", times=CHANGES_OF_ONE, per=CHANGES_PER_HOUR)


def _moved(request: HttpRequest, afspraak: Afspraak) -> str:
    """Nothing when it is done, else why not."""
    start = start_in(request.POST.get("tijd", ""))
    if start is None:
        return gettext("Kies een tijd.")
    try:
        commands.move(afspraak_id=afspraak.id, start=start, by=visitor(request))
    except Refused as refused:
        return gettext(refused.refusal.reason)
    return ""


def _own(token: str) -> Afspraak:
    """Who came is forgotten after a while, and then the link leads nowhere."""
    found = afspraak_of_token(token)
    if found is None or found.forgotten_at:
        raise Http404
    return found
