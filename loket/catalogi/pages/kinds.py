"""All kinds of zaken, and one version of one."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from loket.catalogi import commands
from loket.catalogi.models import Zaaktype
from loket.catalogi.permissions import ARRANGE
from loket.catalogi.queries import overview
from loket.catalogi.rules.term import preview_of, title_of
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused


@require_GET
@staff_only(ARRANGE)
def kinds(request: HttpRequest) -> HttpResponse:
    found = overview.kinds_of_zaken(timezone.localdate())
    rows = [{"kind": each, "term": title_of(each.regel) if each.regel else ""} for each in found]
    return page(request, "catalogi/kinds.html", {"rows": rows, "catalogussen": overview.catalogussen()})


@require_GET
@staff_only(ARRANGE)
def show(request: HttpRequest, zaaktype_id: UUID) -> HttpResponse:
    return show_version(request, found_or_404(zaaktype_id))


@require_POST
@staff_only(ARRANGE)
def make_version(request: HttpRequest, zaaktype_id: UUID) -> HttpResponse:
    found_or_404(zaaktype_id)
    try:
        made = commands.make_version(zaaktype_id=zaaktype_id, by=actor_of(request))
    except Refused as refused:
        messages.warning(request, refused.refusal.reason)
        return redirect("catalogi:zaaktype", zaaktype_id)
    messages.success(request, "De nieuwe versie is er. Verander wat nodig is, en publiceer hem dan.")
    return redirect("catalogi:zaaktype", made)


@require_POST
@staff_only(ARRANGE)
def publish(request: HttpRequest, zaaktype_id: UUID) -> HttpResponse:
    row = found_or_404(zaaktype_id)
    try:
        commands.publish_version(zaaktype_id=zaaktype_id, by=actor_of(request))
    except Refused as refused:
        messages.warning(request, " ".join(each.reason for each in refused.refusals))
    else:
        messages.success(request, f"{row.omschrijving} geldt vanaf vandaag. Lopende zaken houden hun versie.")
    return redirect("catalogi:zaaktype", zaaktype_id)


@require_POST
@staff_only(ARRANGE)
def remove(request: HttpRequest, zaaktype_id: UUID) -> HttpResponse:
    """A draft only: what is published stays."""
    row = found_or_404(zaaktype_id)
    try:
        commands.remove_zaaktype(zaaktype_id, by=actor_of(request))
    except Refused as refused:
        messages.warning(request, refused.refusal.reason)
        return redirect("catalogi:zaaktype", zaaktype_id)
    messages.success(request, f"Het concept van {row.omschrijving} is weg.")
    return redirect("catalogi:kinds")


def found_or_404(zaaktype_id: UUID) -> Zaaktype:
    found = overview.zaaktype(zaaktype_id)
    if found is None:
        raise Http404
    return found


def show_version(request: HttpRequest, row: Zaaktype, **more: Any) -> HttpResponse:
    rule = overview.rule_name(row)
    context = {
        "zaaktype": row,
        "term": title_of(rule) if rule else "",
        "preview": preview_of(rule, row.servicenorm_werkdagen, timezone.localdate()),
        "steps": overview.steps_of(row.id),
        "results": overview.results_of(row.id),
        "versions": overview.versions_of(row),
        **more,
    }
    form = more.get("form")
    return page(request, "catalogi/zaaktype.html", context, status=422 if form and form.errors else 200)
