"""A receipt, and the money of a day."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.balie import commands
from loket.balie.permissions import FIGURES, HELP
from loket.balie.queries.kassa import kas_of, kassabon
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused


@require_safe
@staff_only(HELP)
def bon(request: HttpRequest, kassabon_id: UUID) -> HttpResponse:
    """On paper for the visitor."""
    found = kassabon(kassabon_id)
    if found is None:
        raise Http404
    return page(request, "balie/kassabon.html", {"bon": found})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(FIGURES)
def kas(request: HttpRequest) -> HttpResponse:
    """What was paid on a day; a receipt that was wrong is given back here."""
    refused = None
    if request.method == "POST":
        try:
            given = commands.give_back(
                kassabon_id=_bon(request), reason=request.POST.get("reden", ""), by=actor_of(request)
            )
        except Refused as error:
            refused = error
        else:
            messages.success(request, f"Bon {given.nummer} is teruggegeven.")
            return redirect(request.get_full_path())
    today = timezone.localdate()
    day = min(_day(request.GET.get("dag", "")) or today, today)
    context = {
        "kas": kas_of(day),
        "day": day,
        "refusals": refused.refusals if refused else (),
        "faults": bool(refused),
        "typed": request.POST,
    }
    return page(request, "balie/kas.html", context, status=422 if refused else 200)


def _bon(request: HttpRequest) -> UUID:
    try:
        found = kassabon(UUID(request.POST.get("bon", "")))
    except ValueError:
        found = None
    if found is None:
        raise Http404
    return found.id


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
