"""Channels and products: in one go, right and fast together; what leaks to the telephone; what our measures changed."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from loket.cijfers.commands import note_sturing, set_voorkeur
from loket.cijfers.forms import SturingForm, VoorkeurForm
from loket.cijfers.pages.staff import asked_period, of_period
from loket.cijfers.permissions import BEKIJKEN, BEOORDELEN, INRICHTEN
from loket.cijfers.queries.bord import board
from loket.cijfers.queries.indicator import indicators
from loket.cijfers.queries.online import online
from loket.cijfers.queries.sturing import avoidable, leaks, shifts, voorkeuren
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only

THREE = ("in-een-keer", "antwoord-goed", "mail-antwoordtijd")  # in one go, right, as soon as possible (S-135)
USE = ("actieve-gebruikers", "vastgelegd", "statusvragen", "eerst-gezocht")


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEKIJKEN)
def steering(request: HttpRequest) -> HttpResponse:
    """`?periode=`. Posting notes what we did for a product."""
    by = actor_of(request)
    form = SturingForm(typed(request))
    if carried_out(form, lambda told: note_sturing(**told, by=by)):
        messages.success(request, "Bewaard. Het verschil staat in de tabel.")
        return redirect("cijfers:steering")
    return _page(request, form, VoorkeurForm(None, auto_id="volgorde-%s"))


@require_POST
@staff_only(INRICHTEN)
def order(request: HttpRequest) -> HttpResponse:
    """In which order we hope that people come to us for a product (S-97)."""
    form, by = VoorkeurForm(request.POST, auto_id="volgorde-%s"), actor_of(request)
    if carried_out(form, lambda told: set_voorkeur(product=told["product"], kanalen=form.kanalen(), by=by)):
        messages.success(request, "De volgorde is bewaard.")
        return redirect("cijfers:steering")
    return _page(request, SturingForm(None), form)


def _page(request: HttpRequest, form: forms.Form, voorkeur: forms.Form) -> HttpResponse:
    by, today, period = actor_of(request), timezone.localdate(), asked_period(request)
    rows = {code: row for code, row in indicators().items() if code in (*THREE, *USE)}
    cards = {card.row.code: card for card in board(period, today, of=rows)}
    arranges = by.may(INRICHTEN)
    context = {
        "three": [cards[code] for code in THREE if code in cards],
        "use": [cards[code] for code in USE if code in cards],
        "online": online(today),
        "leaks": leaks(period),
        "avoidable": avoidable(period),
        "shifts": shifts(today),
        "voorkeuren": voorkeuren(period),
        "form": form if arranges else None,
        "voorkeur": voorkeur if arranges else None,
        "may_judge": by.may(BEOORDELEN),
        **of_period(period),
    }
    wrong = bool(form.errors or voorkeur.errors)
    return page(request, "cijfers/staff/sturing.html", context, status=422 if wrong else 200)
