"""The pages "Bereikbaarheid": agreements, both indicators, and what a manager does when they are under the norm."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.rooster import commands, queries
from loket.rooster.forms.protocol import ProtocolForm, TextForm, as_agreed
from loket.rooster.permissions import READ
from loket.rooster.rules.protocol import FIELD_OF, NORM, Whose, why_not_keep


@require_safe
@staff_only()
def overview(request: HttpRequest) -> HttpResponse:
    """Myself, the people I lead, and the teams and afdelingen that I may see."""
    by = actor_of(request)
    context = {
        "rows": queries.reachability(by=by, today=timezone.localdate()),
        "actions": queries.verbeteracties_of(UUID(by.id)),
        "norm": NORM,
        "section": "protocol",
    }
    return page(request, "rooster/reachability.html", context)


@require_http_methods(["GET", "POST"])
@staff_only()
def protocol(request: HttpRequest, whose: str, ref: str) -> HttpResponse:
    """Agreements of one afdeling, team or medewerker. Who may not see them is told so."""
    about, by = _whose(whose, ref), actor_of(request)
    row = queries.reach_of(about, by=by, today=timezone.localdate())
    if row is None:
        raise Http404
    if not queries.may_see(about, by=by):
        raise PermissionDenied(READ)
    initial = as_agreed(queries.protocol_of(about, by=by))
    form = ProtocolForm(typed(request), initial=initial)
    if form.is_valid():
        try:
            commands.keep_protocol(about, **form.cleaned_data, by=by)
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "De afspraken zijn bewaard.")
            return redirect("rooster:protocol", whose, ref)
    context = {
        "row": row,
        "form": form,
        "may_keep": why_not_keep(about, leads=queries.leads(about, by), by=by) is None,
        "months": queries.months_of(about, by=by),
        "norm": NORM,
        "section": "protocol",
    }
    return page(request, "rooster/protocol.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@staff_only()
def action(request: HttpRequest, verbeteractie_id: UUID) -> HttpResponse:
    """Two months under the norm: what will be better."""
    row = queries.verbeteractie(verbeteractie_id, by=actor_of(request))
    if row is None:
        raise Http404
    form = TextForm(typed(request), label="Wat heb je gedaan, en wat gaat er nu beter?")
    if form.is_valid():
        outcome = form.cleaned_data["text"]
        try:
            commands.complete_verbeteractie(verbeteractie_id=row.id, outcome=outcome, by=actor_of(request))
        except Refused as refused:
            form.add_error(None, refused.refusal.reason)
        else:
            messages.success(request, "De verbeteractie is klaar.")
            return redirect("rooster:reachability")
    context = {"row": row, "form": form, "section": "protocol"}
    return page(request, "rooster/action.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@staff_only()
def comment(request: HttpRequest, whose: str, ref: str, naleving_id: int) -> HttpResponse:
    """Under the norm: the manager says why."""
    about, by = _whose(whose, ref), actor_of(request)
    if queries.reach_of(about, by=by, today=timezone.localdate()) is None:
        raise Http404
    month = next((row for row in queries.months_of(about, by=by) if row.id == naleving_id), None)
    if month is None:
        raise Http404
    form = TextForm(typed(request), label="Waardoor kwam het?", initial={"text": month.comment})
    if form.is_valid():
        try:
            commands.comment_on_result(naleving_id=naleving_id, comment=form.cleaned_data["text"], by=by)
        except Refused as refused:
            form.add_error(None, refused.refusal.reason)
        else:
            messages.success(request, "De toelichting is bewaard.")
            return redirect("rooster:protocol", whose, ref)
    context = {"month": month, "form": form, "section": "protocol"}
    return page(request, "rooster/comment.html", context, status=422 if form.errors else 200)


def _whose(kind: str, ref: str) -> Whose:
    if kind not in FIELD_OF:
        raise Http404
    return Whose(kind, ref)
