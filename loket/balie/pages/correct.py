"""One visit with all its moments, and the place to put a time right. The first one stays."""

from collections.abc import Sequence
from datetime import datetime, time
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from loket.balie import commands
from loket.balie.models import Volgnummer
from loket.balie.pages.seen import seen
from loket.balie.permissions import FIGURES
from loket.balie.queries.visit import MomentRow, moments_of
from loket.balie.rules.refusals import NO_TIME
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused, refuse
from loket.kernel.text import AMSTERDAM, local


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(FIGURES)
def visit(request: HttpRequest, volgnummer_id: UUID) -> HttpResponse:
    number = Volgnummer.objects.select_related("rij", "balie").filter(id=volgnummer_id).first()
    if number is None:
        raise Http404
    moments, refused = moments_of(number.id), None
    if request.method == "POST":
        try:
            _correct(request, moments)
        except Refused as error:
            refused = error
        else:
            messages.success(request, "De tijd is verbeterd. De eerste tijd blijft bewaard.")
            return redirect("balie:visit", number.id)
    seen(
        request,
        number.id,
        number.label,
        number.partij_id,
        action="bezoek aan de balie nagekeken",
        purpose="Kijken of een wachttijd klopt",
    )
    context = {
        "number": number,
        "moments": moments,
        "typed": request.POST,
        "refusals": refused.refusals if refused else (),
        "faults": bool(refused),
    }
    return page(request, "balie/visit.html", context, status=422 if refused else 200)


def _correct(request: HttpRequest, moments: Sequence[MomentRow]) -> None:
    wanted = next((each for each in moments if str(each.id) == request.POST.get("moment", "")), None)
    if wanted is None:
        raise Http404
    at = _at(request.POST.get("tijd", ""), wanted)
    commands.correct_moment(
        moment_id=wanted.id, at=at, reason=request.POST.get("reden", "")[:200], by=actor_of(request)
    )


def _at(typed: str, moment: MomentRow) -> datetime:
    """The clock of that day, as the clocks in the Netherlands showed it."""
    try:
        clock = time.fromisoformat(typed.strip().replace(".", ":"))
    except ValueError:
        raise Refused(NO_TIME) from None
    refuse(NO_TIME if clock.tzinfo else None)
    return datetime.combine(local(moment.at).date(), clock, tzinfo=AMSTERDAM)
