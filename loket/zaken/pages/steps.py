"""The steps of a handler: a form, the command, and the way back for ten seconds."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of
from loket.kernel.once import done
from loket.kernel.refusal import Refused, refuse
from loket.kernel.text import local
from loket.zaken import commands
from loket.zaken.forms import steps as forms
from loket.zaken.models import Stap
from loket.zaken.pages.door import for_handlers
from loket.zaken.pages.shown import shown
from loket.zaken.pages.step_kinds import STEPS, StepPage
from loket.zaken.pages.toast import keep_toast, toast_of
from loket.zaken.pages.zaak import show
from loket.zaken.queries.detail import Detail, detail_of
from loket.zaken.rules.rights import LOOK_ONLY

FIELD_OF = {"duur": "weken", "team": "to"}


@require_http_methods(["GET", "POST"])
@for_handlers
def step(request: HttpRequest, zaak_id: UUID, slug: str) -> HttpResponse:
    """Ask what the step needs, and take it. A colleague who was faster, or a rule that says no, is told here."""
    if slug not in STEPS:
        raise Http404
    kind, by = STEPS[slug], actor_of(request)
    found = detail_of(zaak_id, by=by)
    refuse(LOOK_ONLY if found.only_look else None)
    form = _form(request, kind, found)
    if request.method == "POST" and form.is_valid():
        take = partial(kind.command, zaak_id=zaak_id, **form.answers(), by=by)
        try:
            taken = commands.zaak_as_seen(zaak_id=zaak_id, seen=form.seen_change, take=take, by=by)
        except Refused as refused:
            show_refusals(form, _beside_fields(refused))
            found = detail_of(zaak_id, by=by)
            form.look_again(found.facts)
        else:
            return _after(request, found, kind, taken)
    return _ask(request, found, slug, form)


@require_POST
@for_handlers
def preview(request: HttpRequest, zaak_id: UUID, slug: str) -> HttpResponse:
    """The bericht that the applicant will get, while it is being typed; or the whole page with it."""
    if slug not in STEPS:
        raise Http404
    found = detail_of(zaak_id, by=actor_of(request))
    form = _form(request, STEPS[slug], found)
    form.is_valid()
    if request.headers.get("HX-Request") != "true":
        return _ask(request, found, slug, form)
    return render(request, "zaken/_preview.html", {"preview": STEPS[slug].preview(found, form), "detail": found})


def _form(request: HttpRequest, kind: StepPage, found: Detail) -> forms.StepForm:
    today: date = local(timezone.now()).date()
    return kind.form(typed(request), facts=found.facts, today=today, **kind.offers(found))


def _ask(request: HttpRequest, found: Detail, slug: str, form: forms.StepForm) -> HttpResponse:
    kind = STEPS[slug]
    known = kind.has_preview
    told = kind.preview(found, form) if known else None
    context = {"step": kind, "slug": slug, "form": form, "preview": told, "previews": known}
    return show(request, found, status=422 if form.errors else 200, **context)


def _after(request: HttpRequest, before: Detail, kind: StepPage, taken: Any) -> HttpResponse:
    """The zaak as it is now, or the list when it went to another team; with the toast."""
    facts, by = before.facts, actor_of(request)
    toast = toast_of(f"{facts.identificatie}: {kind.done}.", [taken.id] if isinstance(taken, Stap) else [])
    try:
        found = detail_of(facts.id, by=by)
    except Refused:
        found = None
    if request.headers.get("HX-Request") != "true":
        keep_toast(request, toast)
        return redirect("zaken:zaak", facts.id) if found else redirect("zaken:work")
    context = {**shown(found, by=by), "beside": True} if found else {"gone": facts.identificatie}
    response = render(request, "zaken/_pane_swap.html", {**context, "toast": toast})
    response["HX-Trigger"] = "zaak-veranderd"
    return done(response)


def _beside_fields(refused: Refused) -> Refused:
    """What a command calls otherwise than its form."""
    return Refused(*(replace(each, field=FIELD_OF.get(each.field, each.field)) for each in refused.refusals))
