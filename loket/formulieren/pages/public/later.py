"""Pay later: who has the mailed link sees what and by when, and pays."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from loket.formulieren.commands.verzoek_betalen import begin_request_payment, look_at_request
from loket.formulieren.models import Betaalverzoek
from loket.formulieren.queries.betaalverzoek import request_of_token
from loket.formulieren.rules.betaalverzoek import last_day
from loket.kernel.http import page
from loket.kernel.limits import address_of, limit
from loket.kernel.once import once
from loket.kernel.refusal import Refused

MOST, PER = 60, timedelta(hours=1)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def later(request: HttpRequest, token: str) -> HttpResponse:
    row, url, faults = _found(request, token), "", []
    if request.method == "POST":
        back = settings.PUBLIC_URL + reverse("formulieren:later_terug", args=[token])
        told = settings.PUBLIC_URL + reverse("formulieren:betaling_veranderd")
        try:
            url = begin_request_payment(verzoek_id=row.id, terug_url=back, melding_url=told)
        except Refused as refused:
            faults = [refused.refusal.reason]
            row = _found(request, token)
    return _shown(request, row, token, url=url, faults=faults)


@require_safe
def later_terug(request: HttpRequest, token: str) -> HttpResponse:
    """Back from the bank: the service tells whether it is paid."""
    row = _found(request, token)
    tried = bool(row.betaling)
    try:
        look_at_request(verzoek_id=row.id)
    except Refused as refused:
        return _shown(request, row, token, faults=[refused.refusal.reason])
    row = _found(request, token)
    failed = row.state == "open" and tried and not row.betaling
    faults = ["De betaling is niet gelukt. Er is niets afgeschreven."] if failed else []
    return _shown(request, row, token, faults=faults)


def _found(request: HttpRequest, token: str) -> Betaalverzoek:
    limit(f"formulier-later:{address_of(request)}", times=MOST, per=PER)
    row = request_of_token(token)
    if row is None:
        raise Http404
    return row


def _shown(
    request: HttpRequest, row: Betaalverzoek, token: str, *, url: str = "", faults: list[str] | None = None
) -> HttpResponse:
    until = last_day(row.uiterlijk, row.aanmaning_tot)
    context = {"row": row, "url": url, "faults": faults, "token": token, "until": until}
    return page(request, "formulieren/public/later.html", context, status=422 if faults else 200)
