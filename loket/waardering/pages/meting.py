"""Marks beside other towns: by hand, from a file, how they were measured, and from when a series is reliable."""

import csv
from collections.abc import Callable
from io import StringIO
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from loket.kernel.actor import Actor
from loket.kernel.bounds import holds
from loket.kernel.forms import carried_out
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refusal, Refused
from loket.waardering import commands
from loket.waardering.forms.meting import BestandForm, MethodeForm, MetingForm, ReeksForm
from loket.waardering.permissions import BIJHOUDEN
from loket.waardering.queries.meting import metingen

LARGEST = 500_000  # bytes: some thousands of lines
NOT_TEXT = Refusal("file-wrong", "Dit is geen csv-bestand met tekst.", "bestand")
Kept = tuple[type[forms.Form], Callable[..., object], str]


def _from_file(*, bestand: Any, by: Actor) -> None:
    try:
        text = bestand.read(LARGEST + 1).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(NOT_TEXT) from None
    if len(text) > LARGEST or "\0" in text:
        raise Refused(NOT_TEXT)
    heads = text.split("\n", 1)[0]
    rows = csv.DictReader(StringIO(text), delimiter=";" if ";" in heads else ",")
    try:
        commands.import_metingen(rows=rows, by=by)
    except csv.Error:
        raise Refused(NOT_TEXT) from None


FORMS: dict[str, Kept] = {
    "meting": (MetingForm, commands.keep_meting, "Een cijfer toevoegen of verbeteren"),
    "bestand": (BestandForm, _from_file, "Cijfers uit een bestand halen"),
    "methode": (MethodeForm, commands.keep_methode, "Een methode toevoegen"),
    "reeks": (ReeksForm, commands.keep_reeks, "Vanaf wanneer zijn de cijfers betrouwbaar?"),
}


@holds()
@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BIJHOUDEN)
def beside_others(request: HttpRequest) -> HttpResponse:
    """Four forms on one page; `wat` says which was sent."""
    sent, by = request.POST.get("wat", "") if request.method == "POST" else "", actor_of(request)
    shown: list[tuple[str, str, forms.Form]] = []
    failed: forms.Form | None = None
    for name, (made, command, words) in FORMS.items():
        if name != sent:
            shown.append((name, words, made(auto_id=f"{name}-%s")))
            continue
        form = made(request.POST, request.FILES, auto_id=f"{name}-%s")
        if carried_out(form, lambda told, command=command: command(**told, by=by)):  # type: ignore[misc]
            messages.success(request, "Bewaard.")
            return redirect("waardering:metingen")
        failed = form
        shown.append((name, words, form))
    context = {"rows": metingen(), "forms": shown, "failed": failed, "sent": sent}
    return page(request, "waardering/staff/metingen.html", context, status=422 if failed else 200)
