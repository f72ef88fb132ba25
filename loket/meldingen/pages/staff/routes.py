"""Which team gets what where: the table, its lines, and "waar gaat dit heen?"."""

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from loket.gebied import queries as gebied
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.text import local
from loket.meldingen import commands
from loket.meldingen.commands.arrange import ROUTES
from loket.meldingen.forms.staff.arrange import RouteForm
from loket.meldingen.permissions import ARRANGE
from loket.meldingen.queries import overview
from loket.meldingen.queries.arrangement import tiles
from loket.meldingen.queries.choices import kind_choices
from loket.meldingen.queries.story import story_of_arrangement
from loket.organisatie.queries import team_choices


@require_http_methods(["GET", "POST"])
@staff_only(ARRANGE)
def routes(request: HttpRequest) -> HttpResponse:
    """`?what=&wijk=` fills in a cell of the table; `?soort=&in=` asks where it goes."""
    form = _form(request)
    if request.method == "POST" and form.is_valid():
        commands.set_route(**form.answers(), by=actor_of(request))
        messages.success(request, "De route is bewaard.")
        return redirect("meldingen:routes")
    wijken, rows = overview.matrix()
    asked, where = request.GET.get("soort", ""), request.GET.get("in", "")
    context = {
        "form": form,
        "wijken": wijken,
        "rows": rows,
        "lines": overview.route_rows(),
        "kinds": kind_choices(on=local(timezone.now()).date()),
        "places": gebied.wijken(),
        "asked": asked,
        "where": where,
        "goes_to": overview.team_by_route(category=asked, wijk=where) if asked else "",
        "story": story_of_arrangement(ROUTES),
        "section": "routes",
    }
    return page(request, "meldingen/staff/routes.html", context, status=422 if form.errors else 200)


@require_POST
@staff_only(ARRANGE)
def remove_route(request: HttpRequest, route_id: int) -> HttpResponse:
    try:
        commands.remove_route(route_id=route_id, by=actor_of(request))
    except ObjectDoesNotExist as missing:
        raise Http404 from missing
    messages.success(request, "De route is weggehaald.")
    return redirect("meldingen:routes")


def _form(request: HttpRequest) -> RouteForm:
    return RouteForm(
        request.POST if request.method == "POST" else None,
        initial={"what": request.GET.get("what", ""), "wijk": request.GET.get("wijk", "")},
        kinds=kind_choices(on=local(timezone.now()).date()),
        groups=[(tile.code, tile.name) for tile in tiles()],
        wijken=[(wijk.code, wijk.name) for wijk in gebied.wijken()],
        teams=team_choices(),
    )
