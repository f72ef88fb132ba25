"""/docs/ for everybody, and /rondleiding/ in the demo."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from loket.kernel.http import page
from loket.uitleg import queries


@require_safe
def shelf(request: HttpRequest) -> HttpResponse:
    return page(request, "uitleg/shelf.html", {"shelf": queries.shelf(), "tour": bool(queries.stops())})


@require_safe
def guide(request: HttpRequest, name: str) -> HttpResponse:
    if name not in queries.names():
        raise Http404
    dutch = name.startswith(queries.ROLES)
    return page(request, "uitleg/guide.html", {"guide": queries.guide_of(name), "dutch": dutch})


@require_safe
@cache_control(public=True, max_age=3600)
def picture(request: HttpRequest, name: str) -> FileResponse:
    found = queries.picture_of(name)
    if found is None:
        raise Http404
    return FileResponse(found.open("rb"), content_type="image/png")


@require_safe
def tour(request: HttpRequest) -> HttpResponse:
    """Not there in a real town."""
    stops = queries.stops()
    if not stops:
        raise Http404
    return page(request, "uitleg/tour.html", {"stops": stops})
