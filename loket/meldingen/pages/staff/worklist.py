"""The work of a team: a list by time left, narrowed by chips and filters, with the open melding beside it."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET

from loket.gebied import queries as gebied
from loket.huisstijl.worklist import around, chips, only_hit
from loket.kernel.actor import Actor
from loket.kernel.http import actor_of, page
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.meldingen.forms.staff.worklist import BulkForm, FilterForm
from loket.meldingen.models import Melding
from loket.meldingen.pages.staff.door import for_handlers
from loket.meldingen.pages.staff.pane import pane_context, seen
from loket.meldingen.pages.staff.toast import take_toast
from loket.meldingen.permissions import DIVIDE
from loket.meldingen.queries.choices import kind_choices, receivers
from loket.meldingen.queries.detail import detail_of
from loket.meldingen.queries.worklist import View, chip_counts, worklist
from loket.organisatie import queries as organisatie

CHIPS = {
    View.MINE: "Mijn werk",
    View.LATE: "Te laat of vandaag",
    View.UNOWNED: "Nog niemand",
    View.WAITING: "Wacht",
    View.ALL: "Alles",
    View.CLOSED: "Klaar",
}
EMPTY = {
    View.MINE: "Je hebt geen meldingen op je naam.",
    View.LATE: "Niets is te laat. Niets moet vandaag.",
    View.UNOWNED: "Elke melding heeft iemand.",
    View.WAITING: "Niets wacht op een melder of op iets anders.",
    View.ALL: "Alles is klaar.",
    View.CLOSED: "Er is nog niets klaar.",
}
KEPT = ("toon", "team", "wijk", "soort", "q", "kaart")


@require_GET
@for_handlers
def work(request: HttpRequest) -> HttpResponse:
    """The page; only the list when it refreshes itself."""
    by = actor_of(request)
    context = work_context(request.GET, by=by)
    if request.headers.get("HX-Request") != "true":
        if only := only_hit(context):
            return redirect("meldingen:detail", only)
        context |= {"toast": take_toast(request), **_beside(request, request.GET.get("open", ""), by)}
    return page(request, "meldingen/staff/work.html", context, fragment="meldingen/staff/_work_list.html")


def work_context(told: QueryDict, *, by: Actor, **more: Any) -> dict[str, Any]:
    """The list as its address asks for it. `more` wins, such as a bulk form with errors."""
    today = local(timezone.now()).date()
    form = _filter_form(told, by)
    filter = form.filter(otherwise=_likeliest(by))
    shown = worklist(filter, today=today, by=by, after=told.get("na", "")[:80])
    kept = {name: str(told[name]) for name in KEPT if told.get(name)}
    return {
        "filter_form": form,
        "filter": filter,
        "narrowed": bool(filter.team or filter.wijk or filter.category or filter.number),
        "chips": chips(CHIPS, filter, kept, chip_counts(filter, today=today, by=by)),
        **around(told, kept, shown),
        "list_query": urlencode({name: value for name, value in kept.items() if name != "kaart"}),
        "map_query": urlencode({**kept, "kaart": 1}),
        "as_map": "kaart" in kept,
        "today": today,
        "empty": "Geen melding past hierbij." if filter.number else EMPTY[filter.view],
        "bulk": BulkForm(receivers=receivers(by.teams)),
        "search_query": filter.number,
        **more,
    }


def _filter_form(told: QueryDict, by: Actor) -> FilterForm:
    teams = organisatie.teams()
    return FilterForm(
        told,
        auto_id="filter_%s",
        teams=[(team.code, team.name) for team in teams if by.may(DIVIDE) or team.code in by.teams],
        wijken=[(wijk.code, wijk.name) for wijk in gebied.wijken()],
        kinds=kind_choices(on=local(timezone.now()).date()),
    )


def _likeliest(by: Actor) -> View:
    """A team works from its whole list; who divides the work begins with what nobody has."""
    return View.UNOWNED if by.may(DIVIDE) else View.ALL


def _beside(request: HttpRequest, open_id: str, by: Actor) -> dict[str, Any]:
    """The melding that was open; nothing when it is gone or of another team by now."""
    try:
        found = detail_of(UUID(open_id), by=by) if open_id else None
    except (ValueError, Melding.DoesNotExist, Refused):
        found = None
    if found is None:
        return {}
    seen(request, found)
    return pane_context(found, by=by)
