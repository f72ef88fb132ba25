"""Arrange halls: what people come for, who helps it where, and how long they may wait."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from loket.balie import commands
from loket.balie.forms.arrange import (
    BalieForm,
    HalForm,
    InwonersForm,
    KeuzeForm,
    RijForm,
    VoorrangForm,
    ZuilForm,
)
from loket.balie.permissions import ARRANGE
from loket.balie.queries.arranged import arranged, as_it_is
from loket.kernel.actor import Actor
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only

Keep = Callable[[dict[str, Any], Actor], str]


@require_safe
@staff_only(ARRANGE)
def overview(request: HttpRequest) -> HttpResponse:
    return page(
        request, "balie/arrange.html", {"halls": arranged(), "kinds": [(kind, told[0]) for kind, told in KINDS.items()]}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def add(request: HttpRequest, kind: str) -> HttpResponse:
    """Something new, or another value for what has the same name: `?id=` fills in how it is now."""
    if kind not in KINDS:
        raise Http404
    title, make, keep = KINDS[kind]
    form, done = make(typed(request), initial=as_it_is(kind, request.GET.get("id", ""))), [""]

    def kept(values: dict[str, Any]) -> None:
        done[0] = keep(values, actor_of(request))

    if request.method == "POST" and carried_out(form, kept):
        messages.success(request, done[0])
        return redirect("balie:arrange")
    context = {"form": form, "title": title}
    return page(request, "balie/arrange_one.html", context, status=422 if form.errors else 200)


def _hal(values: dict[str, Any], by: Actor) -> str:
    commands.open_hal(**values, by=by)
    return "De hal is bewaard."


def _rij(values: dict[str, Any], by: Actor) -> str:
    rij = commands.arrange_rij(norm_seconds=60 * values.pop("norm"), **values, by=by)
    return f"Rij {rij.letter} is bewaard."


def _keuze(values: dict[str, Any], by: Actor) -> str:
    keuze = commands.arrange_keuze(rij_id=values.pop("rij").id, **values, by=by)
    return f"De knop “{keuze.label}” is bewaard."


def _balie(values: dict[str, Any], by: Actor) -> str:
    return f"Balie {commands.arrange_balie(**values, by=by).number} is bewaard."


def _voorrang(values: dict[str, Any], by: Actor) -> str:
    commands.arrange_voorrang(seconds=60 * values.pop("voorsprong"), **values, by=by)
    return "De voorrang is bewaard."


def _zuil(values: dict[str, Any], by: Actor) -> str:
    """The address is told once: whoever has it can take numbers."""
    zuil, token = commands.arrange_zuil(**values, by=by)
    return f"Open dit adres op {zuil.name}: {settings.PUBLIC_URL}{reverse('balie:kiosk', args=[token])}"


def _inwoners(values: dict[str, Any], by: Actor) -> str:
    commands.note_inwonertal(**values, by=by)
    return "Het aantal inwoners is bewaard."


KINDS: dict[str, tuple[str, type[forms.Form], Keep]] = {
    "hal": ("Hal", HalForm, _hal),
    "rij": ("Rij", RijForm, _rij),
    "knop": ("Knop", KeuzeForm, _keuze),
    "balie": ("Balie", BalieForm, _balie),
    "voorrang": ("Voorrang", VoorrangForm, _voorrang),
    "zuil": ("Aanmeldzuil", ZuilForm, _zuil),
    "inwoners": ("Aantal inwoners", InwonersForm, _inwoners),
}
