"""Who is wanted at a counter: specialists see it here, and say that they come."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from loket.balie import commands
from loket.balie.queries.specialist import open_calls
from loket.kernel.http import actor_of, page, staff_only

STEPS = {"ik-kom": commands.come, "ik-ben-er": commands.arrive}


@require_safe
@staff_only()
def oproepen(request: HttpRequest) -> HttpResponse:
    """Of your own teams. Asked again every five seconds."""
    context = {"rows": open_calls(sorted(actor_of(request).teams))}
    return page(request, "balie/oproepen.html", context, fragment="balie/_oproepen.html")


@require_POST
@staff_only()
def answer(request: HttpRequest, oproep_id: UUID, stap: str) -> HttpResponse:
    if stap not in STEPS:
        raise Http404
    STEPS[stap](oproep_id=oproep_id, by=actor_of(request))
    return redirect("balie:oproepen")
