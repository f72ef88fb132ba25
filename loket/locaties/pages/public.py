"""Where people can come to, and when."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.kernel.http import page
from loket.locaties import queries
from loket.locaties.queries import PlaceView
from loket.locaties.rules.opening import DAYS, for_machines


@require_safe
def places(request: HttpRequest) -> HttpResponse:
    return page(request, "locaties/public/places.html", {"places": queries.places(timezone.now())})


@require_safe
def place(request: HttpRequest, code: str) -> HttpResponse:
    found = queries.place(code, timezone.now())
    if found is None:
        raise Http404
    return page(request, "locaties/public/place.html", {"place": found, "schema_org": as_schema_org(found)})


def as_schema_org(place: PlaceView) -> dict[str, object]:
    """How search engines and maps read it."""
    return {
        "@context": "https://schema.org",
        "@type": "GovernmentOffice",
        "name": place.name,
        "description": place.summary,
        "address": place.address,
        "openingHoursSpecification": [
            {"@type": "OpeningHoursSpecification", "dayOfWeek": DAYS[number], "opens": opens, "closes": closes}
            for number, opens, closes in for_machines(place.week)
        ],
    }
