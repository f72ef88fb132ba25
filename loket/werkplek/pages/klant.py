"""What a customer asked and their zaken, beside the page of partijen. Each look is logged, a refused one too."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import address_of
from loket.partijen.permissions import BEKIJKEN
from loket.partijen.queries.caller import known_of
from loket.partijen.rules.known import Known
from loket.verwerkingen.commands import log_views
from loket.werkplek.queries.klant import Klant, klant_of

REFUSED = "zaken en contacten van een klant geweigerd"


@require_safe
@staff_only()
def klant(request: HttpRequest, partij_id: UUID) -> HttpResponse:
    """A page, or the piece of it that the page of a partij asks for."""
    if not actor_of(request).may(BEKIJKEN):
        _log(request, [(f"partijen:{partij_id}", "Klant")], REFUSED, [])
        raise PermissionDenied(BEKIJKEN)
    known = known_of(partij_id)
    if known is None:
        raise Http404
    shown = klant_of(known, now=timezone.now(), by=actor_of(request))
    _seen(request, known, shown)
    return page(request, "werkplek/klant.html", {"klant": shown}, fragment="werkplek/_klant.html")


def _seen(request: HttpRequest, known: Known, shown: Klant) -> None:
    """A line for the customer, and one for each zaak."""
    zaken = [(f"zaken:{each.id}", each.identificatie) for each in shown.zaken or ()]
    action = REFUSED if shown.shows_nothing else "zaken en contacten van een klant bekeken"
    persons = [known.person] if known.person and not shown.shows_nothing else []
    _log(request, [(f"partijen:{known.id}", f"Klant {known.nummer}"), *zaken], action, persons)


def _log(request: HttpRequest, objects: list[tuple[str, str]], action: str, persons: list[str]) -> None:
    log_views(
        objects=objects,
        action=action,
        activity="klantcontact",
        purpose="Een klant helpen",
        persons=persons,
        place=address_of(request),
        by=actor_of(request),
    )
