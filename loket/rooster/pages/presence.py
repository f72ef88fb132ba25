"""Who can be reached now, and one's own state: one click, from the bar of every page of staff too."""

from datetime import datetime, timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.text import clock, end_of_local_day, local
from loket.organisatie.queries import team_choices
from loket.rooster import commands, queries

STEPS = {
    "bereikbaar": "Ik ben bereikbaar",
    "30": "Een half uur weg",
    "60": "Een uur weg",
    "120": "Twee uur weg",
    "dag": "De rest van de dag weg",
}


@require_safe
@staff_only()
def presence(request: HttpRequest) -> HttpResponse:
    """`?team=`: who of that team can be reached; of the own team without it."""
    teams = team_choices()
    chosen = request.GET.get("team", "")
    codes = [code for code, _ in teams]
    team = chosen if chosen in codes else next((code for code in codes if code in actor_of(request).teams), "")
    context = {
        **_mine(request),
        "teams": teams,
        "team": team,
        "team_name": dict(teams).get(team, ""),
        "rows": queries.reachable_now(team) if team else [],
        "section": "presence",
    }
    return page(request, "rooster/presence.html", context)


@require_safe
@staff_only()
def in_bar(request: HttpRequest) -> HttpResponse:
    """The piece of the bar: asked for after the page stands there, so no page waits for it."""
    return page(request, "rooster/_presence.html", _mine(request))


@require_POST
@staff_only()
def set_own(request: HttpRequest) -> HttpResponse:
    me, chosen, now = UUID(actor_of(request).id), request.POST.get("stand", ""), timezone.now()
    state = "bereikbaar" if chosen == "bereikbaar" else "afwezig"
    if chosen in STEPS:
        until = None if state == "bereikbaar" else _until(chosen, now)
        commands.set_presence(medewerker_id=me, state=state, until=until, by=actor_of(request))
    if request.headers.get("HX-Request") == "true":
        return page(request, "rooster/_presence.html", _mine(request))
    its = queries.presence_of(me)
    messages.success(request, f"Je staat op: {its.words.lower()}{f' tot {clock(its.until)}' if its.until else ''}.")
    return redirect("rooster:presence")


def _until(chosen: str, now: datetime) -> datetime:
    return end_of_local_day(local(now).date()) if chosen == "dag" else now + timedelta(minutes=int(chosen))


def _mine(request: HttpRequest) -> dict[str, object]:
    return {"mine": queries.presence_of(UUID(actor_of(request).id)), "presence_steps": STEPS.items()}
