"""Being away: one's own, the team's, and for the administrator everybody's."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.organisatie import commands, queries
from loket.organisatie.forms import AbsenceForm, OwnAbsenceForm
from loket.organisatie.permissions import MANAGE


@staff_only()
def own(request: HttpRequest) -> HttpResponse:
    """My absence, and who of my teams is away without deputy (S-27)."""
    me, today = UUID(actor_of(request).id), timezone.localdate()
    form = OwnAbsenceForm(typed(request))
    if form.is_valid():
        try:
            commands.register_afwezigheid(medewerker_id=me, **form.cleaned_data, by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "Je afwezigheid is bewaard.")
            return redirect("organisatie:own_absence")
    context = {
        "form": form,
        "own": queries.absences_of(me, today=today),
        "without_deputy": queries.away_without_deputy(me, today=today),
    }
    return page(request, "organisatie/own_absence.html", context, status=422 if form.errors else 200)


@staff_only()
def change(request: HttpRequest, id: UUID) -> HttpResponse:
    """Other days or another deputy: of oneself, or of somebody in the team. The command knows who may."""
    away = queries.absence(id)
    if away is None:
        raise Http404
    if not queries.may_change_absence(away, by=actor_of(request)):
        raise PermissionDenied(MANAGE)
    initial = {"first_day": away.first_day, "last_day": away.last_day, "deputy_id": away.deputy_id}
    form = OwnAbsenceForm(typed(request), initial=initial)
    if form.is_valid():
        try:
            commands.change_afwezigheid(afwezigheid_id=id, **form.cleaned_data, by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "Bewaard.")
            return redirect("organisatie:own_absence")
    return page(request, "organisatie/absence.html", {"form": form, "away": away}, status=422 if form.errors else 200)


@require_POST
@staff_only()
def withdraw(request: HttpRequest, id: UUID) -> HttpResponse:
    if queries.absence(id) is None:
        raise Http404
    commands.withdraw_afwezigheid(afwezigheid_id=id, by=actor_of(request))
    messages.success(request, "De afwezigheid is ingetrokken.")
    return redirect("organisatie:own_absence")


@staff_only(MANAGE)
def everybody(request: HttpRequest) -> HttpResponse:
    form = AbsenceForm(typed(request))
    if form.is_valid():
        try:
            commands.register_afwezigheid(**form.cleaned_data, by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "Bewaard.")
            return redirect("organisatie:absences")
    context = {"form": form, "rows": queries.absences(today=timezone.localdate())}
    return page(request, "organisatie/absences.html", context, status=422 if form.errors else 200)
