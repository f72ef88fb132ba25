"""The map's tiles, and the page where staff see what we know of the ground."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from loket.gebied import queries, tiles
from loket.gebied.permissions import MANAGE
from loket.gebied.rules import is_tile, shows_town
from loket.kernel.http import page, staff_only
from loket.kernel.limits import address_of, limit
from loket.outside.kaart import Tile

FETCHES_PER_MINUTE = 600
KEEP = "public, max-age=604800"  # a week


@require_safe
def tile(request: HttpRequest, z: int, x: int, y: int) -> HttpResponse:
    """One picture of the map of our town. 404 beyond the town, and when the tile server gives none."""
    town = queries.town_box() if is_tile(z, x, y) else None
    if town is None or not shows_town(z, x, y, town):
        return _no_tile()
    wanted = Tile(z, x, y)
    picture = tiles.kept_tile(wanted)
    if picture is None:
        limit(f"tegels:{address_of(request)}", times=FETCHES_PER_MINUTE, per=timedelta(minutes=1))
        picture = tiles.fetched_tile(wanted)
    if picture is None:
        return _no_tile()
    return HttpResponse(picture, content_type="image/png", headers={"Cache-Control": KEEP})


@require_safe
@staff_only(MANAGE)
def overview(request: HttpRequest) -> HttpResponse:
    context = {
        "counts": queries.counts(),
        "wijken": queries.wijken(),
        "owners": queries.owners(),
        "places": queries.places(),
        "imports": queries.last_imports(),
    }
    return page(request, "gebied/overview.html", context)


def _no_tile() -> HttpResponse:
    return HttpResponse(status=404, content_type="text/plain", headers={"Cache-Control": "no-store"})
