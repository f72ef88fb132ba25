"""The work of a team: a list by time left, narrowed by chips and filters, with the open zaak beside it."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET

from loket.huisstijl.worklist import around, chips, only_hit
from loket.kernel.actor import Actor
from loket.kernel.http import actor_of, page
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.organisatie import queries as organisatie
from loket.zaken.forms.worklist import BulkForm, FilterForm
from loket.zaken.models import Zaak
from loket.zaken.pages.door import for_handlers
from loket.zaken.pages.log import seen
from loket.zaken.pages.shown import shown
from loket.zaken.pages.toast import take_toast
from loket.zaken.permissions import DIVIDE
from loket.zaken.queries.choices import receivers, status_choices, zaaktype_choices
from loket.zaken.queries.detail import detail_of
from loket.zaken.queries.worklist import View, chip_counts, worklist

CHIPS = {
    View.MINE: "Mijn werk",
    View.LATE: "Te laat of vandaag",
    View.UNOWNED: "Team, nog niemand",
    View.WAITING: "Wacht",
    View.ALL: "Alles",
    View.CLOSED: "Klaar",
}
EMPTY = {
    View.MINE: "Je hebt geen zaken op je naam.",
    View.LATE: "Niets is te laat. Niets moet vandaag.",
    View.UNOWNED: "Elke zaak heeft iemand.",
    View.WAITING: "Niets wacht op een aanvrager of op een ander.",
    View.ALL: "Alles is klaar.",
    View.CLOSED: "Er is nog niets klaar.",
}
KEPT = ("toon", "team", "soort", "status", "q")


@require_GET
@for_handlers
def work(request: HttpRequest) -> HttpResponse:
    """The page; only the list when it refreshes itself."""
    by = actor_of(request)
    context = work_context(request.GET, by=by)
    if request.headers.get("HX-Request") != "true":
        if only := only_hit(context):
            return redirect("zaken:zaak", only)
        context |= {"toast": take_toast(request), **_beside(request, request.GET.get("open", ""))}
    return page(request, "zaken/work.html", context, fragment="zaken/_work_list.html")


def work_context(told: QueryDict, *, by: Actor, **more: Any) -> dict[str, Any]:
    """The list as its address asks for it. `more` wins, such as a bulk form with errors."""
    today = local(timezone.now()).date()
    form = _filter_form(told, by)
    filter = form.filter(otherwise=View.ALL)
    found = worklist(filter, today=today, by=by, after=told.get("na", "")[:80])
    kept = {name: str(told[name]) for name in KEPT if told.get(name)}
    return {
        "filter_form": form,
        "filter": filter,
        "chips": chips(CHIPS, filter, kept, chip_counts(filter, today=today, by=by)),
        **around(told, kept, found),
        "today": today,
        "empty": "Geen zaak past hierbij." if filter.narrowed else EMPTY[filter.view],
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
        kinds=zaaktype_choices(),
        statussen=status_choices(told.get("soort", "")[:50]),
    )


def _beside(request: HttpRequest, open_id: str) -> dict[str, Any]:
    """The zaak that was open; nothing when it is gone or closed to this person by now."""
    by = actor_of(request)
    try:
        found = detail_of(UUID(open_id), by=by) if open_id else None
    except (ValueError, Zaak.DoesNotExist, Refused):
        return {}
    if found is None:
        return {}
    seen(request, found)
    return {**shown(found, by=by), "beside": True}
