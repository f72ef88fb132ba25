"""Measures: the list, a new one, and its steps."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.programma import commands
from loket.programma.forms.maatregel import AfrondenForm, AndersForm, BegonnenForm, MaatregelForm, MetenForm
from loket.programma.models import Maatregel, Stap
from loket.programma.queries.maatregel import LABELS, View, maatregel_row, maatregelen
from loket.programma.rules.maatregel import ORIGINS, helped, why_not_origin, why_not_touch

STEPS: dict[str, tuple[type[forms.Form], Any, str]] = {
    "begonnen": (BegonnenForm, commands.start_maatregel, "Bewaard. Nu is de maatregel bezig."),
    "meten": (MetenForm, commands.measure_maatregel, "Bewaard. Rond de maatregel nu af."),
    "afronden": (AfrondenForm, commands.end_maatregel, "De maatregel is afgerond."),
    "anders": (AndersForm, commands.move_maatregel, "Bewaard."),
}


@require_safe
@staff_only()
def work(request: HttpRequest) -> HttpResponse:
    """`?toon=` is one of the chips."""
    asked = request.GET.get("toon", "")
    view = View(asked) if asked in [*View] else View.RUNNING
    context = {
        "here": "maatregelen",
        "view": view,
        "chips": [(each.value, label) for each, label in LABELS.items()],
        "rows": maatregelen(actor_of(request), view, today=timezone.localdate()),
    }
    return page(request, "programma/maatregelen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def new(request: HttpRequest) -> HttpResponse:
    """`?over=` is where it comes from, `&indicator=` the figure that must get better."""
    over, indicator = request.GET.get("over", ""), request.GET.get("indicator", "")
    if why_not_origin(over, indicator):
        raise Http404
    by = actor_of(request)
    form = MaatregelForm(typed(request), initial={"owner": by.id, "theme": "overig"})
    made: list[Maatregel] = []

    def plan(told: dict[str, Any]) -> None:
        told["owner"] = UUID(told["owner"])
        made.append(commands.plan_maatregel(**told, about=over, indicator=indicator, by=by))

    if carried_out(form, plan):
        messages.success(request, "De maatregel staat klaar.")
        return redirect("programma:maatregel", made[0].uuid)
    context = {"here": "maatregelen", "form": form, "origin": origin_words(over), "indicator": indicator}
    return page(request, "programma/maatregel_nieuw.html", context, status=422 if form.errors else 200)


@require_safe
@staff_only()
def one(request: HttpRequest, maatregel_id: UUID) -> HttpResponse:
    return _one(request, _found(maatregel_id))


@require_POST
@staff_only()
def step(request: HttpRequest, maatregel_id: UUID, stap: str) -> HttpResponse:
    if stap not in STEPS:
        raise Http404
    made, command, words = STEPS[stap]
    form = made(request.POST, auto_id=f"{stap}-%s")

    def take(told: dict[str, Any]) -> None:
        if "owner" in told:
            told["owner"] = UUID(told["owner"])
        command(maatregel_id=maatregel_id, **told, by=actor_of(request))

    found = _found(maatregel_id)
    if carried_out(form, take):
        messages.success(request, words)
        return redirect("programma:maatregel", maatregel_id)
    return _one(request, found, stap, form)


def _one(request: HttpRequest, found: Maatregel, stap: str = "", tried: forms.Form | None = None) -> HttpResponse:
    mine = why_not_touch(found, actor_of(request)) is None and found.state != Stap.ACT
    steps = _steps_now(found) if mine else []
    context = {
        "here": "maatregelen",
        "each": found,
        "row": maatregel_row(found, timezone.localdate()),
        "origin": origin_words(found.from_what),
        "helped": helped(found),
        "steps": [(name, tried if name == stap and tried else _form(name, found)) for name in steps],
        "anders": (tried if stap == "anders" and tried else _form("anders", found)) if mine else None,
        "failed": tried,
    }
    return page(request, "programma/maatregel.html", context, status=422 if tried else 200)


def _steps_now(found: Maatregel) -> list[str]:
    """What may come next; measuring again is possible as long as it has not ended."""
    if found.state == Stap.PLAN:
        return ["begonnen"]
    due = found.check_date <= timezone.localdate()
    if found.state == Stap.CHECK:
        return ["afronden"]
    return ["meten"] if due else []


def _form(name: str, found: Maatregel) -> forms.Form:
    initial = {"owner": str(found.owner_id), "check_on": found.check_date, "on": timezone.localdate()}
    return STEPS[name][0](initial=initial, auto_id=f"{name}-%s")


def _found(maatregel_id: UUID) -> Maatregel:
    try:
        return Maatregel.objects.select_related("owner").get(uuid=maatregel_id)
    except Maatregel.DoesNotExist:
        raise Http404 from None


def origin_words(from_what: str) -> str:
    """Where it comes from, without the id of what it is about."""
    return ORIGINS.get(from_what.split(":")[0], "Iets anders") if from_what else ""
