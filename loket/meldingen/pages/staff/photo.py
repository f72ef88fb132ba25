"""Photos, for the own team only."""

import logging
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from loket.kernel.http import actor_of
from loket.meldingen.pages.staff.door import for_handlers
from loket.meldingen.queries.detail import photo_of
from loket.meldingen.rules.picture import thumbnail

log = logging.getLogger(__name__)
HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Disposition": 'inline; filename="foto.jpg"',
    "Content-Security-Policy": "default-src 'none'; sandbox",
}


@require_GET
@for_handlers
def photo(request: HttpRequest, photo_id: UUID) -> HttpResponse:
    found = photo_of(photo_id, by=actor_of(request))
    with found.file.open("rb") as file:
        return HttpResponse(file.read(), content_type="image/jpeg", headers=HEADERS)


@require_GET
@for_handlers
def small(request: HttpRequest, photo_id: UUID) -> HttpResponse:
    """As large as a thumb, so that a pane opens fast."""
    found = photo_of(photo_id, by=actor_of(request))
    try:
        with found.file.open("rb") as file:
            return HttpResponse(thumbnail(file.file), content_type="image/jpeg", headers=HEADERS)
    except OSError as damaged:  # on the disk: it is no picture any more
        log.error("photo %s cannot be read: %s", photo_id, type(damaged).__name__)
        raise Http404 from damaged
