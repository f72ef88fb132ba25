"""The staff directory."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.kernel.http import actor_of, page, staff_only
from loket.organisatie import queries


@require_safe
@staff_only()
def medewerkersgids(request: HttpRequest) -> HttpResponse:
    text, team = request.GET.get("q", "")[:100], request.GET.get("team", "")[:40]
    found = queries.medewerkersgids(text, team=team, today=timezone.localdate(), by=actor_of(request))
    context = {"rows": found, "text": text, "team": team, "teams": queries.team_choices()}
    return page(request, "organisatie/gids.html", context, fragment="organisatie/_gids_rows.html")
