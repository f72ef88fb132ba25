"""The list of what agents noticed, and the answer of the owner."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.klantcontacten import commands
from loket.klantcontacten.models.knelpunt import Uitkomst
from loket.klantcontacten.permissions import BEHANDELEN, VASTLEGGEN
from loket.klantcontacten.queries.board import teams_for
from loket.klantcontacten.queries.knelpunt import knelpunt, knelpunten


@require_safe
@staff_only(BEHANDELEN)
def work(request: HttpRequest) -> HttpResponse:
    """Of the own teams; who takes contacts sees them all, with the answers to give."""
    by, today = actor_of(request), timezone.localdate()
    rows = knelpunten(today=today, teams=None if by.may(VASTLEGGEN) else teams_for(by))
    return page(request, "klantcontacten/staff/knelpunten.html", {"rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHANDELEN)
def one(request: HttpRequest, knelpunt_id: UUID) -> HttpResponse:
    by = actor_of(request)
    row, teams = knelpunt(knelpunt_id, today=timezone.localdate()), teams_for(by)
    if row is None or not (row.team in teams or by.may(VASTLEGGEN)):
        raise Http404
    faults: dict[str, str] = {}
    if request.method == "POST":
        told = {name: request.POST.get(name, "") for name in ("uitkomst", "antwoord")}
        try:
            commands.answer_knelpunt(knelpunt_id=knelpunt_id, **told, by=by)
        except Refused as refused:
            faults = {refusal.field: refusal.reason for refusal in refused.refusals}
        else:
            messages.success(request, "Je antwoord staat bij het knelpunt. Collega's aan de telefoon zien het.")
            return redirect("klantcontacten:knelpunten")
    context = {
        "row": row,
        "may_answer": row.team in teams and row.answered_at is None,
        "outcomes": Uitkomst.choices,
        "faults": faults,
        "typed": request.POST,
    }
    return page(request, "klantcontacten/staff/knelpunt.html", context, status=422 if faults else 200)
