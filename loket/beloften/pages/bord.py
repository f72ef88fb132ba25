"""The five promises and the building blocks, for everybody: also what is not in."""

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.beloften.commands import keep_stand
from loket.beloften.forms import StandForm
from loket.beloften.models import Grond, Lijst
from loket.beloften.permissions import BIJHOUDEN
from loket.beloften.queries.bord import board, history, instrument_row
from loket.beloften.rules.score import PROVISO
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.sheet import csv_answer


@require_safe
def promises(request: HttpRequest) -> HttpResponse:
    """`?op=` a day of the past, `?grond=` one ground, `?mist=ja` only what is not in."""
    return page(request, "beloften/public/bord.html", _context(request, Lijst.BELOFTEN))


@require_safe
def blocks(request: HttpRequest) -> HttpResponse:
    return page(request, "beloften/public/bouwstenen.html", _context(request, Lijst.NUP))


@require_safe
def as_csv(request: HttpRequest) -> HttpResponse:
    day = _day(request)
    head = ("nummer", "belofte", "instrument", "grond", "stand", "sinds", "bewijs")
    lines = [
        (row.nummer, row.groep, row.nu, row.grond, row.status_words, row.vanaf or "", row.bewijs)
        for _, _, rows in board(day).groups
        for row in rows
    ]
    return csv_answer(f"beloften-{day}", [head, *lines])


@require_safe
@staff_only(BIJHOUDEN)
def work(request: HttpRequest) -> HttpResponse:
    return page(request, "beloften/staff/work.html", _context(request, Lijst.BELOFTEN))


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BIJHOUDEN)
def instrument(request: HttpRequest, instrument_id: UUID) -> HttpResponse:
    """How it stands from a day on, with evidence and owner."""
    row = instrument_row(instrument_id, timezone.localdate())
    if row is None:
        raise Http404
    form = StandForm(typed(request), initial={"status": row.status, "bewijs": row.bewijs})

    def keep(told: dict[str, Any]) -> object:
        owner = UUID(told["eigenaar"]) if told["eigenaar"] else None
        told = {**told, "eigenaar_id": owner}
        del told["eigenaar"]
        return keep_stand(instrument_id=instrument_id, **told, by=actor_of(request))

    if carried_out(form, keep):
        messages.success(request, "Bewaard.")
        return redirect("beloften:work")
    context = {"row": row, "form": form, "history": history(instrument_id)}
    return page(request, "beloften/staff/instrument.html", context, status=422 if form.errors else 200)


def _context(request: HttpRequest, lijst: str) -> dict[str, Any]:
    grond = request.GET.get("grond", "")
    grond = grond if grond in Grond.values else ""
    missing = request.GET.get("mist") == "ja"
    day = _day(request)
    return {
        "board": board(day, lijst=lijst, grond=grond, missing=missing),
        "proviso": PROVISO,
        "grond": grond,
        "grounds": Grond.choices,
        "missing": missing,
        "past": day != timezone.localdate(),
    }


def _day(request: HttpRequest) -> date:
    """Today for what is no day, and for the future."""
    today = timezone.localdate()
    try:
        asked = date.fromisoformat(request.GET.get("op", ""))
    except ValueError:
        return today
    return min(asked, today)
