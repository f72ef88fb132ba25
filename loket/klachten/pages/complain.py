"""Complain in plain words, and see how it stands (Awb 9:4, 9:6)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.berichten.commands import count_asked
from loket.kernel.actor import VISITOR
from loket.kernel.bounds import holds
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import page
from loket.kernel.language import language_here
from loket.kernel.limits import address_of, limit
from loket.kernel.secrets import blind_index
from loket.klachten.commands import receive_klacht
from loket.klachten.forms.klacht import KlachtForm
from loket.klachten.models import Klacht
from loket.klachten.queries.mine import by_sleutel, by_volgcode
from loket.klachten.rules.termijn import call_before, last_day_of, ombudsman_until

MOST_SENT, PER = 10, timedelta(hours=1)


@holds()
@require_http_methods(["GET", "HEAD", "POST"])
def complain(request: HttpRequest) -> HttpResponse:
    form = KlachtForm(typed(request), request.FILES or None)
    if carried_out(form, lambda told: _receive(request, form, told)):
        return redirect("klachten:thanks", form.cleaned_data["send_key"])
    context = {"form": form, "until": last_day_of(timezone.localdate())}
    return page(request, "klachten/public/form.html", context, status=422 if form.errors else 200)


def _receive(request: HttpRequest, form: KlachtForm, told: dict[str, Any]) -> None:
    limit(f"klacht:{address_of(request)}", times=MOST_SENT, per=PER)
    klacht = form.told(taal=language_here())
    with count_asked(told["email"], field="email"):
        receive_klacht(klacht, send_key=told["send_key"], bijlagen=told["bijlagen"], by=VISITOR)


@require_safe
def thanks(request: HttpRequest, send_key: UUID) -> HttpResponse:
    """Only who sent it has this address."""
    klacht = by_sleutel(blind_index(str(send_key)))
    if klacht is None:
        raise Http404
    return page(request, "klachten/public/thanks.html", _around(klacht))


@require_safe
def standing(request: HttpRequest, volgcode: str) -> HttpResponse:
    """By the link in the mail: where it is and until when, and no word of what it is about."""
    klacht = by_volgcode(volgcode)
    if klacht is None or klacht.geleegd_op:
        raise Http404
    return page(request, "klachten/public/standing.html", _around(klacht))


def _around(klacht: Klacht) -> dict[str, object]:
    return {
        "klacht": klacht,
        "call_before": call_before(klacht.ontvangen_op),
        "ombudsman_until": ombudsman_until(klacht.afgedaan_op) if klacht.afgedaan_op else None,
    }
