"""Change a draft: its term, picked from the rules of law, and the words of its steps."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from loket.catalogi import commands
from loket.catalogi.forms import StepForm, TermForm
from loket.catalogi.pages.kinds import found_or_404, show_version
from loket.catalogi.permissions import ARRANGE
from loket.catalogi.queries import overview
from loket.catalogi.rules.term import preview_of
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused

FROZEN = "Deze versie is gepubliceerd. Maak een nieuwe versie."


@require_http_methods(["GET", "POST"])
@staff_only(ARRANGE)
def term(request: HttpRequest, zaaktype_id: UUID) -> HttpResponse:
    """`doen=bekijk` only shows what a choice would mean."""
    row = found_or_404(zaaktype_id)
    start = {"regel": overview.rule_name(row), "norm": row.servicenorm_werkdagen}
    form = TermForm(typed(request), initial=start)
    looks = request.POST.get("doen") == "bekijk"
    if form.is_valid() and not looks:
        regel, norm = form.chosen()
        values = {"termijnregel": {"name": regel} if regel else None, "servicenorm_werkdagen": norm}
        try:
            commands.change_zaaktype(zaaktype_id, values, by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "De termijn is bewaard.")
            return redirect("catalogi:zaaktype", zaaktype_id)
    preview = preview_of(*form.chosen(), timezone.localdate())
    if looks and request.headers.get("HX-Request") == "true":
        return page(request, "catalogi/_preview.html", {"preview": preview})
    return show_version(request, row, form=form, term_form=form, preview=preview, frozen=_frozen(row.concept))


@require_http_methods(["GET", "POST"])
@staff_only(ARRANGE)
def step(request: HttpRequest, zaaktype_id: UUID, statustype_id: UUID) -> HttpResponse:
    row, found = found_or_404(zaaktype_id), overview.step(statustype_id, zaaktype_id)
    if found is None:
        raise Http404
    names = ("omschrijving", "statustekst", "burgertekst", "informeren")
    form = StepForm(typed(request), initial={name: getattr(found, name) for name in names})
    if form.is_valid():
        try:
            commands.change_statustype(statustype_id, form.cleaned_data, by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, f"De stap {form.cleaned_data['omschrijving']} is bewaard.")
            return redirect("catalogi:zaaktype", zaaktype_id)
    return show_version(request, row, form=form, step_form=form, step=found, frozen=_frozen(row.concept))


def _frozen(concept: bool) -> str:
    return "" if concept else FROZEN
