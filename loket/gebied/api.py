"""Places for pages: suggestions while typing, what is at a point, lamp posts around it. Open to all, so bounded."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse

from loket.gebied import queries
from loket.gebied.rules import Point
from loket.gebied.schemas import (
    AdresOut,
    AdressenOut,
    BeheerderOut,
    LichtmastenOut,
    LichtmastOut,
    PlekOut,
    SchetsOut,
    WijkOut,
)
from loket.kernel.actor import ActorKind
from loket.kernel.api import endpoint, json_answer
from loket.kernel.http import actor_of
from loket.kernel.limits import address_of, limit
from loket.kernel.wire import Fault, WrongBody

PER_MINUTE = 300
LONGEST = 100


@endpoint
def addresses(request: HttpRequest) -> AdressenOut:
    """GET /api/adressen?q=dorpsstr 12: at most eight addresses, the likeliest first."""
    _not_too_fast(request)
    rows = queries.search_addresses(request.GET.get("q", "")[:LONGEST])
    return AdressenOut([AdresOut.of(row) for row in rows])


@endpoint
def place(request: HttpRequest) -> PlekOut:
    """GET /api/adressen/bij?lat=52.669&lon=4.703: the nearest address, the wijk, and the owner when it is not us."""
    _not_too_fast(request)
    point = _point(request)
    nearest = queries.nearest_address(point)
    return PlekOut(
        AdresOut.of(nearest) if nearest else None,
        WijkOut.of(queries.wijk_at(point)),
        BeheerderOut.of(queries.owner_at(point)),
    )


@endpoint
def lamp_posts(request: HttpRequest) -> LichtmastenOut:
    """GET /api/lichtmasten?lat=52.669&lon=4.703: the lamp posts within 60 m, the nearest first."""
    _not_too_fast(request)
    return LichtmastenOut([LichtmastOut.of(row) for row in queries.lamp_posts_near(_point(request))])


@endpoint
def sketch(request: HttpRequest) -> HttpResponse:
    """GET /kaart/schets.json: wijken and streets, drawn when there are no tiles. A browser keeps it for a day."""
    _not_too_fast(request)
    answer = json_answer(SchetsOut.of(queries.sketch()))
    answer["Cache-Control"] = "public, max-age=86400"
    return answer


def _not_too_fast(request: HttpRequest) -> None:
    """Staff of one town hall share a network address: they are not counted."""
    if actor_of(request).kind != ActorKind.STAFF:
        limit(f"gebied:{address_of(request)}", times=PER_MINUTE, per=timedelta(minutes=1))


def _point(request: HttpRequest) -> Point:
    faults: list[Fault] = []
    lat = _degrees(request, "lat", 50.5, 53.8, faults)
    lon = _degrees(request, "lon", 3.0, 7.5, faults)
    if faults:
        raise WrongBody(faults)
    return Point(lat, lon)


def _degrees(request: HttpRequest, name: str, low: float, high: float, faults: list[Fault]) -> float:
    try:
        value = float(request.GET.get(name, ""))
    except ValueError:
        value = float("nan")
    if not low <= value <= high:
        faults.append(Fault(name, "invalid", f"Geef {name} in graden, van {low} tot {high}."))
    return value
