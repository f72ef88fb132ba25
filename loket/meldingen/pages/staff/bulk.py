"""The same thing with many meldingen at once, and taking a step back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from loket.kernel.actor import Actor
from loket.kernel.http import actor_of, page
from loket.kernel.once import done
from loket.kernel.refusal import Refused
from loket.meldingen import commands
from loket.meldingen.forms.staff.steps import receiver
from loket.meldingen.forms.staff.worklist import BulkForm
from loket.meldingen.models import Melding, Outcome
from loket.meldingen.pages.staff.door import for_handlers
from loket.meldingen.pages.staff.toast import keep_toast, toast_of
from loket.meldingen.pages.staff.worklist import work_context
from loket.meldingen.queries.choices import receivers
from loket.meldingen.queries.detail import numbers_of, steps_to_undo

DONE = {
    "beginnen": "begonnen",
    "overdragen": "overgedragen",
    "inplannen": "ingepland",
    "afhandelen": "afgehandeld",
}


@dataclass
class Tally:
    """What went well, and what was refused with its reason."""

    done: list[UUID] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


@require_POST
@for_handlers
def bulk(request: HttpRequest) -> HttpResponse:
    """Each melding by its own command: one that is refused does not stop the others."""
    by = actor_of(request)
    form = BulkForm(request.POST, auto_id="bulk_%s", receivers=receivers(by.teams))
    if not form.is_valid():
        context = work_context(request.GET, by=by, bulk=form, form=form, chosen=request.POST.getlist("kies"))
        return page(
            request, "meldingen/staff/work.html", context, status=422, fragment="meldingen/staff/_work_list.html"
        )
    tally = _take(form.cleaned_data["kies"], _command(form.cleaned_data), by)
    toast = toast_of(_said(tally, DONE[form.cleaned_data["doe"]]), steps_to_undo(tally.done, now=timezone.now(), by=by))
    if request.headers.get("HX-Request") == "true":
        context = work_context(request.GET, by=by, toast=toast, said=toast["text"], refused=tally.refused)
        return done(render(request, "meldingen/staff/_bulk_swap.html", context))
    keep_toast(request, toast)
    for reason in tally.refused:
        messages.error(request, reason)
    return redirect(f"{reverse('meldingen:work')}?{request.GET.urlencode()}")


@require_POST
@for_handlers
def undo(request: HttpRequest, steps: str) -> HttpResponse:
    """Take these steps back, and return to where the person was."""
    by = actor_of(request)
    ids = [int(part) for part in steps.split("-") if part.isdecimal() and len(part) < 19][:100]
    undone = 0
    for step_id in ids:
        try:
            commands.undo_step(step_id=step_id, by=by)
            undone += 1
        except Refused as refused:
            messages.error(request, refused.refusal.reason)
    if undone:
        messages.success(request, "Teruggedraaid." if undone == 1 else f"{undone} stappen teruggedraaid.")
    return redirect(_where_from(request))


def _command(told: dict[str, Any]) -> Callable[..., Melding]:
    match told["doe"]:
        case "overdragen":
            return partial(commands.hand_over_melding, **receiver(told["to"]))
        case "inplannen":
            return partial(commands.plan_melding, planned_on=told["planned_on"])
        case "afhandelen":
            return partial(commands.complete_melding, outcome=Outcome.SOLVED, text=told["text"])
    return commands.start_melding


def _take(ids: list[UUID], command: Callable[..., Melding], by: Actor) -> Tally:
    tally, numbers = Tally(), numbers_of(ids)
    for melding_id in dict.fromkeys(ids):
        if melding_id not in numbers:
            continue
        try:
            command(melding_id=melding_id, by=by)
            tally.done.append(melding_id)
        except Refused as refused:
            tally.refused.append(f"{numbers[melding_id]}: {refused.refusal.reason}")
    return tally


def _said(tally: Tally, what: str) -> str:
    count = len(tally.done)
    words = f"{count} {'melding' if count == 1 else 'meldingen'} {what}."
    return f"{words} {len(tally.refused)} niet." if tally.refused else words


def _where_from(request: HttpRequest) -> str:
    """The page that the button stood on, as long as it is one of ours."""
    own = request.build_absolute_uri(reverse("meldingen:work"))
    came_from = request.headers.get("Referer", "")
    return came_from if came_from.startswith(own) and "ongedaan" not in came_from else reverse("meldingen:work")
