"""Visits to companies: plan, report, give up; and what is late of what was agreed (S-94)."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page
from loket.kernel.refusal import Refused
from loket.partijen.commands import bezoek as commands
from loket.partijen.forms.bezoek import PlanForm, ReportForm
from loket.partijen.models import Bezoekafspraak
from loket.partijen.pages.door import for_keepers, for_viewers, partij_or_404, seen
from loket.partijen.queries import bezoek as queries
from loket.partijen.rules.zoeknaam import naam_of


@require_http_methods(["GET", "POST"])
@for_keepers
def plan(request: HttpRequest, partij_id: UUID) -> HttpResponse:
    partij = partij_or_404(partij_id)
    form = PlanForm(typed(request), initial={"medewerker_id": actor_of(request).id})
    if carried_out(form, lambda _: commands.plan_bezoek(partij_id=partij.id, **form.told(), by=actor_of(request))):
        messages.success(request, "Het bezoek staat gepland.")
        return redirect("partijen:one", partij.id)
    seen(request, partij)
    context = {"form": form, "partij": {"id": partij.id, "name": naam_of(partij)}, "heading": "Bezoek plannen"}
    return page(request, "partijen/form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@for_keepers
def report(request: HttpRequest, bezoek_id: UUID) -> HttpResponse:
    """How it went, and what we will do."""
    visit = queries.visit(bezoek_id, now=timezone.now())
    if visit is None:
        raise Http404
    form = ReportForm(typed(request))
    if form.is_valid():
        told = {"verslag": form.cleaned_data["verslag"], "afspraken": form.afspraken()}
        try:
            commands.report_bezoek(bezoek_id=visit.id, **told, by=actor_of(request))
        except Refused as refused:
            form.show(refused)
        else:
            messages.success(request, "Het verslag is bewaard.")
            return redirect("partijen:one", visit.partij_id)
    seen(request, partij_or_404(visit.partij_id), "bezoek aan een klant bekeken")
    context = {"form": form, "visit": visit}
    return page(request, "partijen/report.html", context, status=422 if form.errors else 200)


@require_POST
@for_keepers
def give_up(request: HttpRequest, bezoek_id: UUID) -> HttpResponse:
    visit = queries.visit(bezoek_id, now=timezone.now())
    if visit is None:
        raise Http404
    commands.give_up_bezoek(bezoek_id=visit.id, by=actor_of(request))
    messages.success(request, "Het bezoek gaat niet door.")
    return redirect("partijen:one", visit.partij_id)


@require_POST
@for_viewers
def finish(request: HttpRequest, afspraak_id: UUID) -> HttpResponse:
    """Something that was agreed is done: by its owner, or by who keeps up partijen."""
    try:
        done = commands.finish_afspraak(afspraak_id=afspraak_id, by=actor_of(request))
    except Bezoekafspraak.DoesNotExist:
        raise Http404 from None
    messages.success(request, "Deze afspraak is klaar.")
    return redirect("partijen:one", done.bezoek.organisatie_id)


@require_safe
@for_viewers
def late(request: HttpRequest) -> HttpResponse:
    """Of everybody: what should be done by now, visits without a report, and who visited how often this year."""
    today = timezone.localdate()
    context = {
        "late": queries.late_afspraken(today=today),
        "unreported": queries.visits_without_report(now=timezone.now()),
        "counted": queries.visits_per_colleague(first=date(today.year, 1, 1), last=today),
        "year": today.year,
    }
    return page(request, "partijen/late.html", context)
