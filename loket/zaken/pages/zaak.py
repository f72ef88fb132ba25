"""One zaak beside the list, or as a page of its own; with the form of a step when one was asked for."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from loket.afspraken.queries import afspraken_of_zaak
from loket.kernel.http import actor_of, page
from loket.storingen.queries import storingen_before
from loket.zaken.forms.paper import PapersForm
from loket.zaken.pages.door import for_handlers
from loket.zaken.pages.log import seen
from loket.zaken.pages.shown import shown
from loket.zaken.pages.toast import take_toast
from loket.zaken.queries.detail import Detail, detail_of
from loket.zaken.queries.dossier import paper_kinds


@require_GET
@for_handlers
def zaak(request: HttpRequest, zaak_id: UUID) -> HttpResponse:
    return show(request, detail_of(zaak_id, by=actor_of(request)))


def show(request: HttpRequest, found: Detail, *, status: int = 200, **more: Any) -> HttpResponse:
    """Beside the list when htmx asks; else the whole page. Looking is written down, showing what was typed is not."""
    if request.method in ("GET", "HEAD"):
        seen(request, found)
    beside = request.headers.get("HX-Request") == "true"
    context = {**shown(found, by=actor_of(request)), "toast": take_toast(request), "beside": beside}
    if not beside:
        context["papers_form"] = PapersForm(kinds=paper_kinds(found.facts.zaaktype_id))
        context["visits"] = afspraken_of_zaak(found.facts.id)
        context["storingen"] = storingen_before(found.facts.start)
    return page(request, "zaken/zaak.html", {**context, **more}, status=status, fragment="zaken/_pane_swap.html")
