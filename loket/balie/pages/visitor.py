"""The visitor's own page: place in line and about how long, by the secret of the link. There is no log-in."""

from datetime import timedelta
from typing import Any

import segno
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from loket.balie import commands
from loket.balie.models import State, Volgnummer
from loket.balie.queries.line import place_of
from loket.balie.queries.visit import by_token
from loket.berichten.commands import count_asked
from loket.kernel.http import page
from loket.kernel.limits import address_of, limit
from loket.kernel.once import once
from loket.kernel.refusal import Refused

CHANGES, CHANGES_PER = 20, timedelta(minutes=10)


@never_cache
@require_safe
def number(request: HttpRequest, token: str) -> HttpResponse:
    """Asked again every ten seconds, as long as it is not over."""
    return show(request, token)


@never_cache
@require_safe
def slip(request: HttpRequest, token: str) -> HttpResponse:
    """The number on paper, by the printer of the browser."""
    return page(request, "balie/public/slip.html", told_of(_own(token), token))


@require_POST
@once
def telephone(request: HttpRequest, token: str) -> HttpResponse:
    """Send me the link by SMS."""
    _own(token)
    limit(f"volgnummer:{address_of(request)}", times=CHANGES, per=CHANGES_PER)
    telefoon = request.POST.get("telefoon", "")[:40]
    try:
        with count_asked(telefoon):
            commands.leave_telephone(token=token, telefoon=telefoon)
    except Refused as refused:
        return show(request, token, fault=refused.refusal.reason)
    return redirect(f"{reverse('balie:number', args=[token])}?sms=1")


@require_POST
@once
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """I go: the next one moves up."""
    _own(token)
    commands.give_up(token=token)
    return redirect("balie:number", token)


def show(request: HttpRequest, token: str, *, fault: str = "") -> HttpResponse:
    context = told_of(_own(token), token) | {
        "fault": fault,
        "faults": bool(fault),
        "sent": request.GET.get("sms") == "1",
        "typed": request.POST.get("telefoon", "")[:40],
    }
    return page(
        request, "balie/public/number.html", context, status=422 if fault else 200, fragment="balie/public/_place.html"
    )


def told_of(volgnummer: Volgnummer, token: str) -> dict[str, Any]:
    """What a page, a slip and a kiosk say about a number."""
    waits = volgnummer.state == State.WAITING
    address = f"{settings.PUBLIC_URL}{reverse('balie:number', args=[token])}"
    return {
        "volgnummer": volgnummer,
        "place": place_of(volgnummer) if waits else None,
        "called": volgnummer.state == State.CALLED,
        "over": volgnummer.state in (State.DONE, State.LEFT),
        "left": volgnummer.state == State.LEFT,
        "token": token,
        "address": address,
        "qr": drawing(address),
    }


def drawing(address: str) -> SafeString:
    code = segno.make(address, micro=False).svg_inline(scale=4, border=2, light="white", title="QR-code van uw nummer")
    return mark_safe(code)  # noqa: S308 - made by us out of bars


def _own(token: str) -> Volgnummer:
    found = by_token(token)
    if found is None:
        raise Http404
    return found
