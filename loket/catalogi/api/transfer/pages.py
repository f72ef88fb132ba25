"""A whole catalogus in and out by hand: a file to take in, with a report, and a file to keep. A file is a machine's
language, so this page stands with what reads and writes it.
"""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_http_methods

from loket.catalogi.api.transfer.files import json_of_catalogus, read_package
from loket.catalogi.api.transfer.report import Report
from loket.catalogi.api.transfer.take_in import take_in
from loket.catalogi.models import Catalogus
from loket.catalogi.permissions import ARRANGE
from loket.catalogi.queries.archive import archive_of
from loket.kernel.bounds import holds
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused

LARGEST = 20 * 1024 * 1024
NO_FILE, TOO_LARGE = "Kies een bestand.", "Dit bestand is te groot: hoogstens 20 MB."


@holds()
@require_http_methods(["GET", "POST"])
@staff_only(ARRANGE)
def take(request: HttpRequest) -> HttpResponse:
    """What is here already stays; each thing that is refused is told. `proef` only tells what would happen."""
    context: dict[str, Any] = {"trial": request.POST.get("proef") == "on"}
    if request.method == "POST":
        context |= _taken(request, trial=context["trial"])
    return page(request, "catalogi/take_in.html", context, status=422 if context.get("fault") else 200)


@require_GET
@staff_only(ARRANGE)
def export(request: HttpRequest, catalogus_id: UUID, form: str) -> HttpResponse:
    if form not in ("json", "zip") or not Catalogus.objects.filter(id=catalogus_id).exists():
        raise Http404
    as_zip = form == "zip"
    content = archive_of(catalogus_id, settings.PUBLIC_URL) if as_zip else json_of_catalogus(catalogus_id)
    return HttpResponse(
        content,
        content_type="application/zip" if as_zip else "application/json",
        headers={"Content-Disposition": f'attachment; filename="catalogus.{form}"'},
    )


def _taken(request: HttpRequest, *, trial: bool) -> dict[str, Any]:
    file = request.FILES.get("bestand")
    if file is None:
        return {"fault": NO_FILE}
    if (file.size or 0) > LARGEST:
        return {"fault": TOO_LARGE}
    report = Report()
    try:
        with transaction.atomic():
            take_in(read_package(file.read(), report), by=actor_of(request), report=report)
            transaction.set_rollback(trial)
    except Refused as refused:
        return {"fault": " ".join(each.reason for each in refused.refusals)}
    taken = [(name, report.taken[name], report.known[name]) for name in sorted({*report.taken, *report.known})]
    return {"report": report, "taken": taken}
