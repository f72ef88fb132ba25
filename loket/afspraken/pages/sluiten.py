"""A place closes by surprise: one button closes it, rebooks everybody and tells it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from loket.afspraken import commands
from loket.afspraken.commands import Rebooked
from loket.afspraken.forms.sluiten import SluitenForm
from loket.afspraken.permissions import MAKE
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(MAKE)
def sluiten(request: HttpRequest) -> HttpResponse:
    form = SluitenForm(typed(request), initial={"first_day": timezone.localdate()})
    done: list[Rebooked] = []

    def close(values: dict[str, Any]) -> None:
        done.append(commands.close_place(**values, by=actor_of(request)))

    if request.method == "POST" and carried_out(form, close):
        messages.success(request, f"De plek is dicht. {words_of(done[0])}")
        return redirect("afspraken:doubt")
    return page(request, "afspraken/staff/sluiten.html", {"form": form}, status=422 if form.errors else 200)


def words_of(done: Rebooked) -> str:
    return (
        f"Zelfde tijd met een collega: {done.stayed}. Nieuwe tijd: {done.moved}. "
        f"Kiest zelf een tijd: {done.displaced}. Iedereen krijgt bericht."
    )
