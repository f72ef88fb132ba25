"""The first page after log-in."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.text import local
from loket.werkplek.queries.start import start_of


@require_GET
@staff_only()
def start(request: HttpRequest) -> HttpResponse:
    today = local(timezone.now()).date()
    by = actor_of(request)
    return page(request, "werkplek/start.html", {"start": start_of(by, today=today), "by": by, "today": today})
