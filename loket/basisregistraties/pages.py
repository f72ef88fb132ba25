"""The worklist of what people say is wrong in a register."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from loket.basisregistraties.commands.terugmelding import (
    answer_terugmelding,
    arrange_bron,
    forward_terugmelding,
    take_terugmelding,
)
from loket.basisregistraties.forms import AnswerForm, ForwardForm, WegForm
from loket.basisregistraties.models import Bron, Terugmelding
from loket.basisregistraties.permissions import ARRANGE, HANDLE
from loket.basisregistraties.queries.terugmelding import terugmelding, terugmeldingen, weg_of, wegen
from loket.kernel.forms import carried_out
from loket.kernel.http import actor_of, page, staff_only
from loket.verwerkingen.commands import log_view

ACTIVITY = "registers-raadplegen"


@require_safe
@staff_only(HANDLE)
def work(request: HttpRequest) -> HttpResponse:
    """What waits for an answer, of all registers or of one."""
    bron = request.GET.get("bron", "")
    bron = bron if bron in Bron.values else ""
    context = {
        "rows": terugmeldingen(bron=bron),
        "bron": bron,
        "bronnen": Bron.choices,
        "may_arrange": actor_of(request).may(ARRANGE),
    }
    return page(request, "basisregistraties/work.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(HANDLE)
def one(request: HttpRequest, terugmelding_id: UUID) -> HttpResponse:
    """Looking at it is written down: there is a number of a person in it."""
    found, by, does = terugmelding(terugmelding_id), actor_of(request), request.POST.get("doe", "")
    if found is None:
        raise Http404
    weg = weg_of(found.bron)
    forward = ForwardForm(request.POST if does == "doorgeven" else None, initial={"aan": weg.aan})
    answer = AnswerForm(request.POST if does == "antwoord" else None)
    if does == "neem":
        take_terugmelding(terugmelding_id=found.id, by=by)
        return redirect("basisregistraties:one", found.id)
    if _done(forward, partial(forward_terugmelding, terugmelding_id=found.id, by=by)):
        messages.success(request, "Opgeschreven. De inwoner ziet dat je het hebt doorgegeven.")
        return redirect("basisregistraties:one", found.id)
    if _done(answer, partial(answer_terugmelding, terugmelding_id=found.id, by=by)):
        messages.success(request, "De inwoner krijgt je antwoord.")
        return redirect("basisregistraties:work")
    _note_view(request, found)
    context = {"found": found, "weg": weg, "forward": forward, "answer": answer}
    wrong = forward.errors or answer.errors
    return page(request, "basisregistraties/one.html", context, status=422 if wrong else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def arrange(request: HttpRequest) -> HttpResponse:
    """For each register: which team, and where it is passed on."""
    sent = request.POST.get("bron", "")
    rows, wrong = [], False
    for weg in wegen():
        initial = {"team": weg.team, "aan": weg.aan, "uitleg": weg.uitleg}
        form = WegForm(request.POST if sent == weg.bron else None, initial=initial, prefix=weg.bron)
        put = partial(arrange_bron, bron=Bron(weg.bron), by=actor_of(request))
        if _done(form, put):
            messages.success(request, "Bewaard.")
            return redirect("basisregistraties:arrange")
        wrong = wrong or bool(form.errors)
        rows.append((weg, form))
    return page(request, "basisregistraties/arrange.html", {"rows": rows}, status=422 if wrong else 200)


def _done(form: forms.Form, command: Callable[..., object]) -> bool:
    """What was typed goes to the command by the names of its fields."""

    def carry(told: dict[str, Any]) -> None:
        command(**told)

    return form.is_bound and carried_out(form, carry)


def _note_view(request: HttpRequest, found: Terugmelding) -> None:
    log_view(
        object=f"basisregistraties:{found.id}",
        label=f"Terugmelding {found.kenmerk}",
        action="Terugmelding bekeken",
        activity=ACTIVITY,
        purpose="Uitzoeken of een gegeven klopt",
        persons=[found.nummer],
        by=actor_of(request),
    )
