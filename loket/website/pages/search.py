"""The search of the site: one best answer, others, and always a way to reach a person."""

from datetime import timedelta
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from loket.kernel.http import actor_of, page
from loket.kernel.limits import TooMany, address_of, limit
from loket.kernel.text import local
from loket.locaties.queries import town_hours
from loket.website.rules.found import KINDS, cards_of
from loket.zoeken import commands, queries
from loket.zoeken.rules.masking import bounded, masked

MOST_NOTED, PER = 60, timedelta(hours=1)
SUGGESTED = ("paspoort verlengen", "verhuizing doorgeven", "grofvuil wegbrengen")


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """`?q=in eigen woorden`. A number of a person does not stay in the address: it is masked, and asked anew."""
    asked = bounded(request.GET.get("q", ""))
    if not asked:
        return page(request, "website/search.html", {"suggested": SUGGESTED})
    if (without := masked(asked)) != asked:
        return HttpResponseRedirect(f"{reverse('website:search')}?{urlencode({'q': without})}")
    found = queries.search(asked)
    search_id = _noted(found, request)
    context = {
        "found": found,
        "cards": cards_of(found),
        "search_id": search_id,
        "suggested": SUGGESTED,
        "opening": town_hours(timezone.now()).opening,
        "today": local(timezone.now()).date(),
    }
    return page(request, "website/search.html", context)


def _noted(found: queries.Found, request: HttpRequest) -> UUID | None:
    """The number of the line in the log. Who searches very often still gets answers, but fills no log."""
    try:
        limit(f"search-log:{address_of(request)}", times=MOST_NOTED, per=PER)
    except TooMany:
        return None
    return commands.note_search(found, by=actor_of(request))


@require_safe
def go(request: HttpRequest, search_id: UUID, kind: str, ref: str) -> HttpResponse:
    """On to what was found, and count that it was chosen. Only to what stands in the index: never elsewhere."""
    url = queries.address_of(kind=kind, ref=ref, language=request.GET.get("taal", "nl"))
    if url is None:
        raise Http404
    commands.note_click(search_id=search_id, kind=kind, ref=ref)
    return redirect(url)


@require_POST
def tell(request: HttpRequest, search_id: UUID) -> HttpResponse:
    """ "Was dit wat u zocht?": no is work for an editor."""
    if request.POST.get("gevonden") == "nee":
        commands.note_left_for_phone(search_id=search_id)
    return page(request, "website/search_told.html", {"yes": request.POST.get("gevonden") == "ja"})


@csrf_exempt
@require_POST
def phoned(request: HttpRequest, search_id: UUID) -> HttpResponse:
    """A browser tells by itself (`ping`) that somebody chose the telephone number. It says nothing about who."""
    commands.note_left_for_phone(search_id=search_id)
    return HttpResponse(status=204)


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """`?q=pas`: what somebody may be typing, for under the field."""
    lines = queries.suggest(request.GET.get("q", ""))
    return JsonResponse(
        {"suggestions": [{"label": line.text, "detail": KINDS.get(line.kind, ""), "url": line.url} for line in lines]}
    )
