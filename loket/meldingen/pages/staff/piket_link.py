"""The link in a text message to piket: what and where, "ik ga erheen", and how it ended. No log-in; two days."""

from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from loket.kernel.http import page
from loket.kernel.once import once
from loket.kernel.refusal import Refused
from loket.meldingen import commands
from loket.meldingen.forms.staff.piket import PiketForm
from loket.meldingen.models import Outcome
from loket.meldingen.queries.piket import PiketVisit, piket_visit


@never_cache
@require_http_methods(["GET", "POST"])
@once
def piket_link(request: HttpRequest, token: str) -> HttpResponse:
    visit = piket_visit(token)
    if visit is None:
        return page(request, "meldingen/staff/piket_old_link.html", {"menu": []}, status=404)
    form = PiketForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            _take(request.POST.get("doe", ""), visit, form.cleaned_data["text"])
        except Refused as refused:
            form.add_error("text" if refused.refusal.field == "text" else None, refused.refusal.reason)
            visit = piket_visit(token) or visit
        else:
            return redirect("meldingen:piket_link", token)
    return _show(request, token, visit, form)


def _take(what: str, visit: PiketVisit, text: str) -> None:
    melding_id = visit.melding.id
    match what:
        case "erheen":
            commands.acknowledge_piket(call_id=visit.call.id, by=visit.by)
        case "klaar":
            commands.complete_melding(melding_id=melding_id, outcome=Outcome.SOLVED, text=text, by=visit.by)
        case "later":
            commands.leave_text_to_day_staff(melding_id=melding_id, call_id=visit.call.id, by=visit.by)


def _show(request: HttpRequest, token: str, visit: PiketVisit, form: Form) -> HttpResponse:
    context: dict[str, Any] = {"visit": visit, "melding": visit.melding, "form": form, "token": token, "menu": []}
    return page(request, "meldingen/staff/piket_link.html", context, status=422 if form.errors else 200)
