"""The network is back: the page of a counter tells what was done without it."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from loket.balie import commands
from loket.balie.permissions import HELP
from loket.balie.queries.counter import balie_of
from loket.balie.schemas import steps_of
from loket.kernel.body import body_of
from loket.kernel.http import actor_of, staff_only
from loket.kernel.wire import WrongBody

MOST_BYTES = 256 * 1024


@require_POST
@staff_only(HELP)
def catch_up(request: HttpRequest, balie_id: UUID) -> HttpResponse:
    """Each step with why it could not be taken, or nothing. The same steps again change nothing."""
    if balie_of(balie_id) is None:
        raise Http404
    try:
        steps = steps_of(body_of(request, MOST_BYTES))
    except WrongBody:
        return JsonResponse({"fout": "Deze stappen kloppen niet."}, status=400)
    told = commands.catch_up(balie_id=balie_id, steps=steps, by=actor_of(request))
    return JsonResponse({"stappen": [{"sleutel": str(each.key), "reden": each.reason} for each in told]})
