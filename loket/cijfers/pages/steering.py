"""Channels and products: in one go, right and fast together; what leaks to the telephone; what our measures changed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from loket.cijfers.commands import note_sturing
from loket.cijfers.forms import SturingForm
from loket.cijfers.pages.staff import asked_period, of_period
from loket.cijfers.permissions import BEKIJKEN, INRICHTEN
from loket.cijfers.queries.bord import board
from loket.cijfers.queries.indicator import indicators
from loket.cijfers.queries.sturing import avoidable, leaks, shifts, users
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only

THREE = ("in-een-keer", "duidelijkheid", "mail-antwoordtijd")  # in one go, right, as soon as possible (S-135)
USE = ("vastgelegd", "statusvragen", "eerst-gezocht")


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEKIJKEN)
def steering(request: HttpRequest) -> HttpResponse:
    """`?periode=`. Posting notes what we did for a product."""
    by, today = actor_of(request), timezone.localdate()
    form = SturingForm(typed(request))
    if carried_out(form, lambda told: note_sturing(**told, by=by)):
        messages.success(request, "Bewaard. Het verschil staat in de tabel.")
        return redirect("cijfers:steering")
    period = asked_period(request)
    rows = {code: row for code, row in indicators().items() if code in (*THREE, *USE)}
    cards = {card.row.code: card for card in board(period, today, of=rows)}
    context = {
        "three": [cards[code] for code in THREE if code in cards],
        "use": [cards[code] for code in USE if code in cards],
        "leaks": leaks(period),
        "avoidable": avoidable(period),
        "users": users(period),
        "shifts": shifts(today),
        "form": form if by.may(INRICHTEN) else None,
        **of_period(period),
    }
    return page(request, "cijfers/staff/sturing.html", context, status=422 if form.errors else 200)
