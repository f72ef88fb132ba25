"""At which telephone somebody sits today, when they have none of their own."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.telefonie import commands
from loket.telefonie.permissions import CALL
from loket.telefonie.queries.toestel import places, toestel_of


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(CALL)
def seat(request: HttpRequest) -> HttpResponse:
    """`toestel` is the extension of a place; empty: not at a telephone any more."""
    by, fault = actor_of(request), ""
    if request.method == "POST":
        try:
            return _seated(request)
        except Refused as refused:
            fault = refused.refusal.reason
    context = {"rows": places(), "mine": toestel_of(UUID(by.id)), "me": UUID(by.id), "fault": fault}
    return page(request, "telefonie/seat.html", context, status=422 if fault else 200)


def _seated(request: HttpRequest) -> HttpResponse:
    extension, by = request.POST.get("toestel", "")[:20], actor_of(request)
    if extension:
        commands.take_toestel(extension=extension, by=by)
        messages.success(request, f"Gesprekken op toestel {extension} komen nu bij jou binnen.")
    else:
        commands.leave_toestellen(by=by)
        messages.success(request, "Je zit niet meer aan een toestel.")
    return redirect("telefonie:seat")
