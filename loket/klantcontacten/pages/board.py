"""The board of who must be called back, and what one does with one of them."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import address_of
from loket.kernel.refusal import Refused
from loket.klantcontacten import commands
from loket.klantcontacten.models import Internetaak, PogingUitkomst, SoortInternetaak
from loket.klantcontacten.permissions import BEHANDELEN
from loket.klantcontacten.queries.board import TaakView, board, counts, due, taak, teams_for, trail_of
from loket.klantcontacten.queries.persons import persons_in
from loket.organisatie.queries import team_choices
from loket.partijen.queries.persons import persons_at
from loket.verwerkingen.commands import log_view

for_callers = staff_only(BEHANDELEN)
# What each step asks of the form, by the name of the argument.
STEPS: dict[str, tuple[Callable[..., object], tuple[str, ...]]] = {
    "oppakken": (commands.claim_internetaak, ()),
    "poging": (commands.note_poging, ("uitkomst", "notitie")),
    "doorgeven": (commands.pass_on_internetaak, ("team", "reden")),
    "afronden": (commands.finish_internetaak, ("antwoord",)),
}
AWAY = ("doorgeven", "afronden")  # after these it is no longer mine to look at
DONE = {
    "oppakken": "Jij belt terug.",
    "poging": "Poging vastgelegd.",
    "doorgeven": "Doorgegeven.",
    "afronden": "Afgerond.",
}


@require_safe
@for_callers
def work(request: HttpRequest) -> HttpResponse:
    by, now = actor_of(request), timezone.now()
    mine = request.GET.get("toon") == "mij"
    teams = teams_for(by)
    rows = board(teams, now=now, mine=by if mine else None)
    together, late = counts(teams, now=now)
    context = {"rows": rows, "mine": mine, "together": together, "late": late}
    return page(request, "klantcontacten/staff/work.html", context)


@require_safe
@for_callers
def raadsvragen(request: HttpRequest) -> HttpResponse:
    """What somebody of raad or college asked: with a term of its own (S-118)."""
    by, now, soort = actor_of(request), timezone.now(), SoortInternetaak.RAADSVRAAG
    teams = teams_for(by)
    together, late = counts(teams, now=now, soort=soort)
    context = {"rows": board(teams, now=now, soort=soort), "together": together, "late": late}
    return page(request, "klantcontacten/staff/raadsvragen.html", context)


@require_safe
@for_callers
def in_rail(request: HttpRequest) -> HttpResponse:
    """The number beside the word in the menu: asked for after the page stands there, so no page waits for it."""
    late, today = due(actor_of(request), now=timezone.now())
    return page(request, "klantcontacten/staff/_badge.html", {"late": late, "today": today})


@require_safe
@for_callers
def one(request: HttpRequest, internetaak_id: UUID) -> HttpResponse:
    return _shown(request, internetaak_id)


@require_POST
@for_callers
def step(request: HttpRequest, internetaak_id: UUID, stap: str) -> HttpResponse:
    """Take it, note a try, pass it on, finish it. What was typed stays when it is refused."""
    if stap not in STEPS:
        raise Http404
    command, asked = STEPS[stap]
    told = {name: request.POST.get(name, "") for name in asked}
    try:
        command(taak_id=internetaak_id, by=actor_of(request), **told)
    except Internetaak.DoesNotExist:
        raise Http404 from None
    except Refused as refused:
        return _shown(request, internetaak_id, refused=refused)
    messages.success(request, DONE[stap])
    return (
        redirect("klantcontacten:work")
        if stap in ("doorgeven", "afronden")
        else redirect("klantcontacten:one", internetaak_id)
    )


def _shown(request: HttpRequest, internetaak_id: UUID, *, refused: Refused | None = None) -> HttpResponse:
    by = actor_of(request)
    found = taak(internetaak_id, now=timezone.now())
    if found is None or not found.is_for(by):
        raise Http404
    _seen(request, found)
    context = {
        "taak": found,
        "trail": trail_of(internetaak_id),
        "outcomes": PogingUitkomst.choices,
        "teams": [(code, name) for code, name in team_choices() if code != found.team_code],
        "faults": {refusal.field: refusal.reason for refusal in refused.refusals} if refused else {},
        "typed": request.POST,
    }
    return page(request, "klantcontacten/staff/one.html", context, status=422 if refused else 200)


def _seen(request: HttpRequest, found: TaakView) -> None:
    log_view(
        object=f"klantcontacten:{found.row.id}",
        label=f"Terugbelverzoek {found.row.nummer}",
        action="terugbelverzoek bekeken",
        activity="klantcontact",
        purpose="Een klant terugbellen",
        persons=persons_in([found.klantcontact_id]) or persons_at([found.email]),
        place=address_of(request),
        by=actor_of(request),
    )
