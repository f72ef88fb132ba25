"""The steps of a handler: a form beside the list, the command, and the way back for ten seconds."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from loket.gebied import queries as gebied
from loket.gebied.rules import Point
from loket.kernel.actor import Actor
from loket.kernel.forms import show_refusals
from loket.kernel.http import actor_of
from loket.kernel.once import done
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.meldingen import commands
from loket.meldingen.forms.staff import steps as forms
from loket.meldingen.models import Melding, Outcome
from loket.meldingen.pages.staff.door import for_handlers
from loket.meldingen.pages.staff.pane import pane_context, seen, show
from loket.meldingen.pages.staff.toast import keep_toast, toast_of
from loket.meldingen.queries.choices import kind_choices, receivers
from loket.meldingen.queries.detail import Detail, detail_of, melding_numbered, steps_to_undo
from loket.meldingen.queries.preview import Previews, preview_of_end

Offers = Callable[[Melding, date], dict[str, Any]]


def _nothing(melding: Melding, today: date) -> dict[str, Any]:
    return {}


def _owners(melding: Melding, today: date) -> dict[str, Any]:
    """The owner of the place, or else who always gets this kind."""
    here, other = gebied.owner_at(Point(melding.lat, melding.lon)), melding.category.forward_to
    likely = {"owner": here.code} if here else {"owner": forms.SOMEBODY_ELSE, "to": other} if other else {}
    return {"owners": gebied.owners(), "initial": likely}


@dataclass(frozen=True)
class StepPage:
    """`offers` gives the form what it offers; `done` is what the toast says."""

    title: str
    button: str
    icon: str
    form: type[forms.StepForm]
    command: Callable[..., Melding]
    done: str
    offers: Offers = _nothing


def _merge(*, melding_id: UUID, into: str, by: Actor) -> Melding:
    other = melding_numbered(into)
    return commands.merge_melding(melding_id=melding_id, into_id=other, by=by)


STEPS: dict[str, StepPage] = {
    "beginnen": StepPage("Begin", "Begin", "tools", forms.StartForm, commands.start_melding, "begonnen"),
    "inplannen": StepPage("Inplannen", "Plan in", "calendar-event", forms.PlanForm, commands.plan_melding, "ingepland"),
    "vragen": StepPage(
        "Vraag de melder", "Stuur vraag", "message-2", forms.AskForm, commands.ask_melder, "wacht op de melder"
    ),
    "wachten": StepPage("Even niet", "Zet stil", "player-pause", forms.HoldForm, commands.hold_melding, "staat stil"),
    "overdragen": StepPage(
        "Overdragen",
        "Draag over",
        "switch-horizontal",
        forms.HandOverForm,
        commands.hand_over_melding,
        "overgedragen",
        lambda melding, today: {"receivers": receivers([melding.team_id])},
    ),
    "soort": StepPage(
        "Andere soort",
        "Verander soort",
        "edit",
        forms.RecategoriseForm,
        commands.correct_category,
        "heeft een andere soort",
        lambda melding, today: {"kinds": kind_choices(on=today)},
    ),
    "hoe-snel": StepPage(
        "Spoed of niet", "Verander", "flag", forms.PrioritiseForm, commands.prioritise_melding, "veranderd"
    ),
    "doorsturen": StepPage(
        "Doorsturen", "Stuur door", "send", forms.ForwardForm, commands.forward_melding, "doorgestuurd", _owners
    ),
    "samenvoegen": StepPage("Samenvoegen", "Voeg samen", "copy", forms.MergeForm, _merge, "samengevoegd"),
    "afhandelen": StepPage(
        "Afhandelen", "Handel af", "check", forms.CompleteForm, commands.complete_melding, "afgehandeld"
    ),
    "intrekken": StepPage(
        "Laat vervallen", "Laat vervallen", "circle-x", forms.WithdrawForm, commands.withdraw_melding, "vervallen"
    ),
}


@require_http_methods(["GET", "POST"])
@for_handlers
def step(request: HttpRequest, melding_id: UUID, slug: str) -> HttpResponse:
    """Ask what the step needs, and take it. A colleague who was faster, or a rule that says no, is told here."""
    if slug not in STEPS:
        raise Http404
    kind, by = STEPS[slug], actor_of(request)
    found = detail_of(melding_id, by=by)
    form = _form(request, kind, found)
    if request.method == "POST" and form.is_valid():
        take = partial(kind.command, melding_id=melding_id, **form.answers(), by=by)
        try:
            commands.step_as_seen(melding_id=melding_id, seen=form.seen_step, take=take, by=by)
        except Refused as refused:
            show_refusals(form, refused)
            found = detail_of(melding_id, by=by)
        else:
            return _after(request, found.melding, kind, by)
    return _ask(request, found, slug, form)


@require_POST
@for_handlers
def preview(request: HttpRequest, melding_id: UUID) -> HttpResponse:
    """The message that melders will get, while the text is being typed; or the whole page with it."""
    found = detail_of(melding_id, by=actor_of(request))
    form = _form(request, STEPS["afhandelen"], found)
    form.is_valid()
    shown = _preview(found, form)
    if request.headers.get("HX-Request") == "true":
        return render(request, "meldingen/staff/_preview.html", {"preview": shown, "detail": found})
    return _ask(request, found, "afhandelen", form)


def _form(request: HttpRequest, kind: StepPage, found: Detail) -> forms.StepForm:
    today = local(timezone.now()).date()
    data = request.POST if request.method == "POST" else None
    offered = kind.offers(found.melding, today)
    return kind.form(data, melding=found.melding, last_step=found.last_step, told=found.to_tell, today=today, **offered)


def _ask(request: HttpRequest, found: Detail, slug: str, form: forms.StepForm) -> HttpResponse:
    shown = _preview(found, form) if slug == "afhandelen" else None
    status = 422 if form.errors else 200
    return show(request, found, status=status, step=STEPS[slug], slug=slug, form=form, preview=shown)


def _preview(found: Detail, form: forms.StepForm) -> Previews:
    told = form.cleaned_data if form.is_bound else form.initial
    return preview_of_end(
        found.melding,
        outcome=told.get("outcome") or Outcome.SOLVED,
        text=told.get("text") or "",
        planned_on=told.get("planned_on"),
        now=timezone.now(),
    )


def _after(request: HttpRequest, melding: Melding, kind: StepPage, by: Actor) -> HttpResponse:
    """The melding as it is now, or the list when it went to another team; with the toast."""
    undo = steps_to_undo([melding.id], now=timezone.now(), by=by)
    toast = toast_of(f"{melding.number}: {kind.done}.", undo)
    try:
        found = detail_of(melding.id, by=by)
    except Refused:
        found = None
    if request.headers.get("HX-Request") != "true":
        keep_toast(request, toast)
        return redirect("meldingen:detail", melding.id) if found else redirect("meldingen:work")
    if found:
        seen(request, found)
    context = pane_context(found, by=by) if found else {"gone": melding.number}
    response = render(request, "meldingen/staff/_pane_swap.html", {**context, "toast": toast})
    response["HX-Trigger"] = "melding-veranderd"
    return done(response)
