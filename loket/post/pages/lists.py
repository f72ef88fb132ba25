"""Lists of letters."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import address_of
from loket.post.pages.door import for_post, for_room, tabs
from loket.post.permissions import BEHANDELEN, REGISTREREN
from loket.post.queries import lists
from loket.post.queries.figures import years_known
from loket.post.queries.tray import in_tray
from loket.verwerkingen.commands import log_view


@require_safe
@for_post
def in_rail(request: HttpRequest) -> HttpResponse:
    """The number beside the word in the menu: the tray of the post room, or what a team did not accept yet."""
    by = actor_of(request)
    waits = len(in_tray()) if by.may(REGISTREREN) else lists.waiting(by)
    return page(request, "post/_badge.html", {"waits": waits})


@require_safe
@for_room
def room(request: HttpRequest) -> HttpResponse:
    by = actor_of(request)
    lead = "Deze brieven hebben nog geen team."
    return _listed(request, lists.in_room(by), title="Postkamer", lead=lead, current="post:room")


@require_safe
@staff_only(BEHANDELEN)
def team(request: HttpRequest) -> HttpResponse:
    by = actor_of(request)
    lead = "De oudste brief staat bovenaan. De termijn loopt vanaf de dag van ontvangst."
    return _listed(request, lists.of_teams(by.teams, by=by), title="Mijn teams", lead=lead, current="post:team")


@require_safe
@for_post
def no_zaak(request: HttpRequest) -> HttpResponse:
    """S-141: the zaak is central, so a letter without one is work."""
    lead = "Deze brieven horen nog bij geen zaak. Zoek de zaak erbij, of handel de brief af."
    by = actor_of(request)
    return _listed(request, lists.without_zaak(by), title="Zonder zaak", lead=lead, current="post:no_zaak")


@require_safe
@for_post
def year(request: HttpRequest) -> HttpResponse:
    """The register: `?jaar=`, `?q=`, `?richting=`, `?page=`. Who looks for a name in it is written down."""
    by, this_year = actor_of(request), timezone.localdate().year
    asked, number = request.GET.get("jaar", ""), request.GET.get("page", "1")
    jaar = int(asked) if asked.isdecimal() and len(asked) == 4 else this_year
    text, richting = request.GET.get("q", "")[:100], request.GET.get("richting", "")
    found = lists.register(
        jaar=jaar, text=text, richting=richting, number=int(number) if number.isdecimal() else 1, by=by
    )
    if text.strip():
        _searched(request, jaar)
    years = sorted({this_year, jaar, *years_known()}, reverse=True)
    context = {"found": found, "jaar": jaar, "years": years, "q": text, "richting": richting}
    return page(request, "post/register.html", {**tabs(by, "post:register"), **context})


def _searched(request: HttpRequest, jaar: int) -> None:
    """Of what was typed nothing is kept: it may be a name."""
    log_view(
        object="post:zoeken",
        label=f"Postregister {jaar}",
        action="in het postregister gezocht",
        activity="post",
        purpose="Post registreren en behandelen",
        place=address_of(request),
        by=actor_of(request),
    )


def _listed(
    request: HttpRequest, rows: Sequence[lists.StukRow], *, title: str, lead: str, current: str
) -> HttpResponse:
    late = sum(row.late for row in rows)  # what is older than its norm (S-91)
    context = {"rows": rows, "title": title, "lead": lead, "late": late}
    return page(request, "post/list.html", {**tabs(actor_of(request), current), **context})
