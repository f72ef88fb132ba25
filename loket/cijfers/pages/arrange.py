"""How a figure is arranged: its owner, whether everybody sees it, and its norm from a day on."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.cijfers.commands import arrange_indicator, set_norm, set_opvolger
from loket.cijfers.forms import IndicatorForm, NormForm, OpvolgerForm
from loket.cijfers.permissions import INRICHTEN
from loket.cijfers.queries.indicator import indicator, indicators
from loket.cijfers.queries.namen import successions
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only


@require_safe
@staff_only(INRICHTEN)
def overview(request: HttpRequest) -> HttpResponse:
    return _overview(request, OpvolgerForm(None))


@require_POST
@staff_only(INRICHTEN)
def follow(request: HttpRequest) -> HttpResponse:
    """Which team goes on with the work of one that ended."""
    form, by = OpvolgerForm(request.POST), actor_of(request)
    if carried_out(form, lambda told: set_opvolger(**told, by=by)):
        messages.success(request, "Bewaard. De cijfers staan nu bij elkaar.")
        return redirect("cijfers:overview")
    return _overview(request, form)


def _overview(request: HttpRequest, form: OpvolgerForm) -> HttpResponse:
    rows = [(row, row.normen[-1].words(row.eenheid) if row.normen else "") for row in indicators().values()]
    context = {"rows": rows, "form": form, "lines": successions()}
    return page(request, "cijfers/staff/inrichten.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(INRICHTEN)
def arrange(request: HttpRequest, code: str) -> HttpResponse:
    """Two forms on one page; `wat` says which was sent."""
    row, by = indicator(code), actor_of(request)
    if row is None:
        raise Http404
    about_norm = request.POST.get("wat") == "norm"
    first = {
        "openbaar": row.openbaar,
        "eigenaar": str(row.eigenaar_id or ""),
        "betrouwbaar_vanaf": row.betrouwbaar_vanaf,
    }
    form = IndicatorForm(None if about_norm else typed(request), initial=first)
    norm = NormForm(typed(request) if about_norm else None)

    def keep(told: dict[str, Any]) -> object:
        owner = UUID(told.pop("eigenaar")) if told["eigenaar"] else None
        told.pop("eigenaar", None)
        return arrange_indicator(code=code, eigenaar_id=owner, **told, by=by)

    done = (
        carried_out(norm, lambda told: set_norm(code=code, **told, by=by))
        if about_norm
        else carried_out(form, lambda told: keep(dict(told)))
    )
    if done:
        messages.success(request, "Bewaard.")
        return redirect("cijfers:arrange", code)
    normen = [(each.vanaf, each.words(row.eenheid)) for each in reversed(row.normen)]
    context = {"row": row, "form": form, "norm": norm, "normen": normen}
    return page(request, "cijfers/staff/indicator.html", context, status=422 if form.errors or norm.errors else 200)
