"""The screen of a counter: call, help, send on, end. Everything by one key, and on when the network is gone."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.balie import commands
from loket.balie.commands.visit import When
from loket.balie.models import Balie
from loket.balie.pages.ending import end
from loket.balie.pages.seen import seen
from loket.balie.pages.sent import key_of, uuid_of, visit_of
from loket.balie.permissions import HELP
from loket.balie.queries.counter import at_counter, balie_of, rij_of
from loket.balie.queries.halls import places_to_send
from loket.kernel.actor import Actor
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.ids import new_id
from loket.kernel.refusal import Refused


@require_http_methods(["GET", "HEAD"])
@staff_only(HELP)
def counter(request: HttpRequest, balie_id: UUID) -> HttpResponse:
    return show(request, _balie(balie_id))


@require_safe
@staff_only(HELP)
def line(request: HttpRequest, balie_id: UUID) -> HttpResponse:
    """Who waits, with what this counter may call while the network is gone. Asked every five seconds."""
    balie = _balie(balie_id)
    return page(request, "balie/_line.html", {"at": at_counter(balie, by=actor_of(request)), "balie": balie})


@require_POST
@staff_only(HELP)
def step(request: HttpRequest, balie_id: UUID, stap: str) -> HttpResponse:
    """One step of this counter, named in the address. Its key makes that sent twice is done once."""
    balie, by = _balie(balie_id), actor_of(request)
    if stap not in STEPS:
        raise Http404
    try:
        STEPS[stap](request, balie, by)
    except Refused as refused:
        return show(request, balie, refused=refused)
    return redirect("balie:start") if stap == "weg" else redirect("balie:counter", balie.id)


def show(request: HttpRequest, balie: Balie, *, refused: Refused | None = None) -> HttpResponse:
    by = actor_of(request)
    at = at_counter(balie, by=by)
    if at.visit:
        came = at.visit
        told = {"action": "bezoeker aan de balie geholpen", "purpose": "Een bezoeker helpen"}
        seen(request, came.id, came.label, came.partij, **told)
    context = {
        "balie": balie,
        "at": at,
        "mine": str(balie.medewerker_id) == by.id,
        "places": places_to_send(balie.locatie_id) if at.visit else [],
        "key": new_id(),
        "now": timezone.now(),
        "typed": request.POST,
        "refusals": refused.refusals if refused else (),
        "faults": bool(refused),
    }
    return page(request, "balie/counter.html", context, status=422 if refused else 200)


def _balie(balie_id: UUID) -> Balie:
    found = balie_of(balie_id)
    if found is None:
        raise Http404
    return found


def _call(request: HttpRequest, balie: Balie, by: Actor) -> None:
    commands.call_next(balie_id=balie.id, key=key_of(request), by=by)


def _sit(request: HttpRequest, balie: Balie, by: Actor) -> None:
    commands.sit_down(balie_id=balie.id, by=by)


def _pause(request: HttpRequest, balie: Balie, by: Actor) -> None:
    commands.pause_balie(balie_id=balie.id, by=by)


def _work_on(request: HttpRequest, balie: Balie, by: Actor) -> None:
    commands.work_on(balie_id=balie.id, by=by)


def _go(request: HttpRequest, balie: Balie, by: Actor) -> None:
    commands.close_balie(balie_id=balie.id, by=by)


def _recall(request: HttpRequest, balie: Balie, by: Actor) -> None:
    commands.recall(volgnummer_id=visit_of(request), key=key_of(request), by=by)


def _with(command: Callable[..., object]) -> Callable[[HttpRequest, Balie, Actor], None]:
    """A step of the visit that is at this counter."""

    def taken(request: HttpRequest, balie: Balie, by: Actor) -> None:
        command(volgnummer_id=visit_of(request), when=When(key=key_of(request)), by=by)

    return taken


def _pass_on(request: HttpRequest, balie: Balie, by: Actor) -> None:
    """To a line, or to a counter: then in the line in which the visitor is."""
    visit, (kind, _, ref) = visit_of(request), request.POST.get("naar", "").partition(":")
    rij = ref if kind == "rij" else str(rij_of(visit))
    commands.pass_on(
        volgnummer_id=visit,
        rij_id=uuid_of(rij),
        balie_id=uuid_of(ref) if kind == "balie" else None,
        vraag=request.POST.get("vraag", "")[:1000],
        when=When(key=key_of(request)),
        by=by,
    )
    messages.success(request, "De bezoeker is doorgestuurd.")


def _specialist(request: HttpRequest, balie: Balie, by: Actor) -> None:
    who = request.POST.get("wie", "")
    team = request.POST.get("team", "")[:60]
    commands.call_specialist(volgnummer_id=visit_of(request), team=team, who=uuid_of(who) if who else None, by=by)
    messages.success(request, "De specialist krijgt een bericht.")


def _arrived(request: HttpRequest, balie: Balie, by: Actor) -> None:
    commands.arrive(oproep_id=uuid_of(request.POST.get("oproep", "")), by=by)


def _not_needed(request: HttpRequest, balie: Balie, by: Actor) -> None:
    commands.withdraw_call(oproep_id=uuid_of(request.POST.get("oproep", "")), by=by)


STEPS: dict[str, Callable[[HttpRequest, Balie, Actor], Any]] = {
    "zitten": _sit,
    "pauze": _pause,
    "verder-werken": _work_on,
    "weg": _go,
    "roepen": _call,
    "opnieuw": _recall,
    "begonnen": _with(commands.start_visit),
    "even-weg": _with(commands.pause_visit),
    "verder": _with(commands.resume_visit),
    "terugzetten": _with(commands.put_back),
    "niet-gekomen": _with(commands.walk_out),
    "doorsturen": _pass_on,
    "specialist": _specialist,
    "aangekomen": _arrived,
    "niet-nodig": _not_needed,
    "klaar": end,
}
