"""The norms of contacts in beheer: for the whole town, and for a team that chose its own."""

from dataclasses import asdict

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.klantcontacten import commands
from loket.klantcontacten.forms.norm import NormForm
from loket.klantcontacten.permissions import INRICHTEN
from loket.klantcontacten.queries.norm import NormRow, all_norms
from loket.klantcontacten.rules.norm import Norms

TOWN = "gemeente"  # in the address, for the whole town
for_arrangers = staff_only(INRICHTEN)


@require_safe
@for_arrangers
def overview(request: HttpRequest) -> HttpResponse:
    return page(request, "klantcontacten/beheer/normen.html", {"rows": all_norms(), "town": TOWN})


@require_http_methods(["GET", "HEAD", "POST"])
@for_arrangers
def norm(request: HttpRequest, team: str) -> HttpResponse:
    row = _row(team)
    form = NormForm(typed(request), initial=asdict(row.norms))
    if carried_out(form, lambda told: commands.keep_norms(team=row.team, norms=Norms(**told), by=actor_of(request))):
        messages.success(request, "De normen zijn bewaard. Beloftes van eerder blijven gelden.")
        return redirect("klantcontacten:norms")
    context = {"row": row, "form": form, "ref": team}
    return page(request, "klantcontacten/beheer/norm.html", context, status=422 if form.errors else 200)


@require_POST
@for_arrangers
def drop(request: HttpRequest, team: str) -> HttpResponse:
    row = _row(team)
    commands.drop_norms(team=row.team, by=actor_of(request))
    messages.success(request, "De eigen normen zijn weg.")
    return redirect("klantcontacten:norms")


def _row(team: str) -> NormRow:
    found = next((row for row in all_norms() if row.team == ("" if team == TOWN else team)), None)
    if found is None:
        raise Http404
    return found
