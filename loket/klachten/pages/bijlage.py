"""A file of a klacht, to save: each look is logged."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse

from loket.kernel.http import actor_of
from loket.kernel.limits import address_of
from loket.klachten.queries.bijlage import opened
from loket.outside.opslag import StoreDown
from loket.verwerkingen.commands import log_view


def send_bijlage(request: HttpRequest, klacht_id: UUID, bijlage_id: UUID, nummer: str) -> HttpResponse:
    """Who may see it was checked by who calls. Always to save: a browser runs nothing of it."""
    try:
        found = opened(klacht_id, bijlage_id)
    except StoreDown:
        return HttpResponse("Dit bestand is nu niet bereikbaar. Probeer het straks opnieuw.", status=503)
    if found is None:
        raise Http404
    bijlage, content = found
    log_view(
        object=f"klachten:{klacht_id}",
        label=nummer,
        action="bijlage gelezen",
        activity="klachten",
        purpose="Een klacht behandelen (Awb hoofdstuk 9)",
        place=address_of(request),
        by=actor_of(request),
    )
    answer = FileResponse(content, as_attachment=True, filename=bijlage.naam or "bijlage", content_type=bijlage.formaat)
    answer["Cache-Control"] = "private, no-store"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer  # type: ignore[return-value]
