"""What is passed on to a colleague without the whole screen: the question stands there while it rings (S-129)."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from loket.gesprek.pages import screen
from loket.gesprek.pages.hand import hang_up_by_hand, is_by_hand
from loket.gesprek.queries.handed import handed_over
from loket.gesprek.rules.draft import draft_of
from loket.kernel.actor import Actor
from loket.kernel.http import actor_of, page, staff_only
from loket.klantcontacten.permissions import BEHANDELEN, VASTLEGGEN
from loket.klantcontacten.rules.caller import level_of
from loket.partijen.queries.caller import known_of
from loket.telefonie.queries.doorverbinding import passed_to
from loket.telefonie.queries.gesprek import current_call


@require_GET
@staff_only()
def entrance(request: HttpRequest) -> HttpResponse:
    """Who takes calls gets the whole screen; who calls customers back sees what is passed on."""
    by = actor_of(request)
    if by.may(VASTLEGGEN):
        return screen.one(request)
    if not by.may(BEHANDELEN):
        raise PermissionDenied(VASTLEGGEN)
    return page(request, "gesprek/passed.html", _passed(by), fragment="gesprek/_passed.html")


@require_POST
@staff_only(BEHANDELEN)
def over(request: HttpRequest) -> HttpResponse:
    """A call that was registered by hand is over."""
    hang_up_by_hand(actor_of(request), here=request.POST.get("gesprek", "")[:140], more=False)
    return redirect("gesprek:screen")


def _passed(by: Actor) -> dict[str, object]:
    call = current_call(by.id)
    offered = passed_to(UUID(by.id), call.id) if call else None
    if call is None or offered is None:
        return {"call": call}
    draft = draft_of(handed_over(offered))
    known = known_of(draft.partij_id) if draft.partij_id else None
    name = draft["naam"] or (known.name if known else "")
    perhaps = known is not None and draft.recognised and not level_of(draft.checked) and not draft["naam"]
    told = {"draft": draft, "name": name, "perhaps": perhaps}
    return {"call": call, "offered": offered, "by_hand": is_by_hand(call.call), **told}
