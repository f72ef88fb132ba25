"""What must still be paid: to whom nothing was sent yet, who is late, what ended otherwise; and what must go back."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.formulieren.commands.betaalverzoek import end_request, note_posted
from loket.formulieren.commands.teruggeven import note_returned
from loket.formulieren.forms.betaling import EndForm, ReturnForm
from loket.formulieren.pages.staff.tabs import tabs
from loket.formulieren.permissions import BETALINGEN
from loket.formulieren.queries.betaalpoging import money_to_give_back
from loket.formulieren.queries.betaalverzoek import open_requests
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only


@require_safe
@staff_only(BETALINGEN)
def betalingen(request: HttpRequest) -> HttpResponse:
    context = {"rows": open_requests(timezone.localdate()), "back": money_to_give_back(), **tabs(request)}
    return page(request, "formulieren/staff/betalingen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BETALINGEN)
def betaling(request: HttpRequest, verzoek_id: UUID) -> HttpResponse:
    """It ended otherwise than on the website."""
    row = next((each for each in open_requests(timezone.localdate(), most=5000) if each.id == verzoek_id), None)
    if row is None:
        raise Http404
    form, by = EndForm(typed(request)), actor_of(request)
    if carried_out(
        form, lambda told: end_request(verzoek_id=verzoek_id, paid=told["paid"] == "ja", hoe=told["hoe"], by=by)
    ):
        messages.success(request, "Opgeschreven.")
        return redirect("formulieren:betalingen")
    context = {"row": row, "form": form}
    return page(request, "formulieren/staff/betaling.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BETALINGEN)
def terug(request: HttpRequest, poging_id: UUID) -> HttpResponse:
    """A colleague gave money back that the payment service did not."""
    row = next((each for each in money_to_give_back(most=5000) if each.id == poging_id), None)
    if row is None:
        raise Http404
    form, by = ReturnForm(typed(request)), actor_of(request)
    if carried_out(form, lambda told: note_returned(poging_id=poging_id, hoe=told["hoe"], by=by)):
        messages.success(request, "Opgeschreven.")
        return redirect("formulieren:betalingen")
    context = {"row": row, "form": form}
    return page(request, "formulieren/staff/terug.html", context, status=422 if form.errors else 200)


@require_POST
@staff_only(BETALINGEN)
def gepost(request: HttpRequest, verzoek_id: UUID) -> HttpResponse:
    """The letter went today."""
    note_posted(verzoek_id=verzoek_id, by=actor_of(request))
    messages.success(request, "Opgeschreven. De termijn loopt vanaf vandaag.")
    return redirect("formulieren:betalingen")
