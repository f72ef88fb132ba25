"""Meldingen of another system: choose a file, see what the trial says, take it over, mend what was refused."""

import csv
from collections.abc import Iterator
from typing import cast
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from loket.kernel.bounds import holds
from loket.kernel.forms import typed
from loket.kernel.http import actor_of, page, staff_only
from loket.meldingen import commands
from loket.meldingen.forms.staff.overname import OvernameForm
from loket.meldingen.models import Overname
from loket.meldingen.permissions import ARRANGE
from loket.meldingen.queries import overnames
from loket.meldingen.rules.overname import why_not_take_over


@holds()
@require_http_methods(["GET", "POST"])
@staff_only(ARRANGE)
def start(request: HttpRequest) -> HttpResponse:
    """Every file is tried first."""
    form = OvernameForm(typed(request), request.FILES if request.method == "POST" else None)
    if form.is_valid():
        told = form.cleaned_data
        overname = commands.start_overname(file=told["file"], source=told["source"], by=actor_of(request))
        return redirect("meldingen:overname", overname.id)
    context = {"form": form, "rows": overnames.overnames(), "section": "overnemen"}
    return page(request, "meldingen/staff/overnemen.html", context, status=422 if form.errors else 200)


@require_GET
@staff_only(ARRANGE)
def overname(request: HttpRequest, overname_id: UUID) -> HttpResponse:
    """How far it is; and when it is done: how many, and which lines were refused."""
    found = _overname_or_404(overname_id)
    context = {
        "overname": found,
        "lines": overnames.left_lines(found.id) if found.refused else [],
        "unused": [title for title in found.unused if title != "extra"],
        "may_take": found.trial and why_not_take_over(found) is None,
        "section": "overnemen",
    }
    return page(request, "meldingen/staff/overname.html", context, fragment="meldingen/staff/_overname.html")


@require_POST
@staff_only(ARRANGE)
def for_real(request: HttpRequest, overname_id: UUID) -> HttpResponse:
    _overname_or_404(overname_id)
    commands.take_over_for_real(overname_id=overname_id, by=actor_of(request))
    return redirect("meldingen:overname", overname_id)


@require_GET
@staff_only(ARRANGE)
def refused_lines(request: HttpRequest, overname_id: UUID) -> HttpResponse:
    """The refused lines as CSV, sent while they are read: there may be many."""
    found = _overname_or_404(overname_id)
    headers = {
        "Content-Disposition": f'attachment; filename="geweigerd-{found.source}.csv"',
        "Cache-Control": "no-store",
    }
    answer = StreamingHttpResponse(_csv_of(found), content_type="text/csv; charset=utf-8", headers=headers)
    return cast(HttpResponse, answer)  # the guard of staff pages knows one kind of answer


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        return text


def _csv_of(found: Overname) -> Iterator[str]:
    """With the sign that makes Excel see UTF-8."""
    writer = csv.writer(_Echo(), delimiter=";")
    yield "\ufeff"
    for row in overnames.report_rows(found):
        yield writer.writerow(row)


def _overname_or_404(overname_id: UUID) -> Overname:
    try:
        return overnames.overname(overname_id)
    except Overname.DoesNotExist as missing:
        raise Http404 from missing
