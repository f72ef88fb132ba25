"""The display in the hall: everybody may see it, for it shows nobody's name."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.balie.queries.hall import mark_of, shown


@require_safe
def display(request: HttpRequest, locatie: str) -> HttpResponse:
    """The whole page, once: it asks itself what is new."""
    return render(request, "balie/public/display.html", {"shown": _shown(locatie), "locatie": locatie})


@require_safe
def standing(request: HttpRequest, locatie: str) -> HttpResponse:
    """What stands on it now; nothing when that is what the display has already."""
    mark = mark_of(locatie, timezone.now())
    if mark is None:
        raise Http404
    if request.headers.get("If-None-Match") == mark:
        return HttpResponseNotModified(headers={"ETag": mark})
    answer = render(request, "balie/public/_standing.html", {"shown": shown(locatie, mark)})
    answer["ETag"] = mark
    answer["Cache-Control"] = "no-cache"
    return answer


def _shown(locatie: str) -> object:
    mark = mark_of(locatie, timezone.now())
    if mark is None:
        raise Http404
    return shown(locatie, mark)
