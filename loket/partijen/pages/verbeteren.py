"""/werk/partijen/<id>/verbeteren/: put right what a klant says is wrong (AVG 16)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page
from loket.partijen.commands.verbeteren import correct_partij
from loket.partijen.forms.verbeteren import JuistForm
from loket.partijen.models import Partij, SoortPartij
from loket.partijen.pages.door import for_keepers, partij_or_404, seen
from loket.partijen.queries.juist import kept_of
from loket.partijen.queries.partij import view_of
from loket.partijen.rules.verbetering import NAMES, PLACES, adres_of, mark_of


@require_http_methods(["GET", "HEAD", "POST"])
@for_keepers
def correct(request: HttpRequest, partij_id: UUID) -> HttpResponse:
    partij = partij_or_404(partij_id)
    seen(request, partij, "gegevens van klant bekeken om te verbeteren")
    person = partij.soort_partij != SoortPartij.ORGANISATIE
    form = JuistForm(typed(request), person=person, initial=_as_kept(partij))
    if carried_out(form, lambda _: correct_partij(partij_id=partij.id, juist=form.juist(), by=actor_of(request))):
        messages.success(request, "De gegevens zijn verbeterd.")
        return redirect("partijen:one", partij.id)
    context = {"form": form, "partij": view_of(partij), "of_register": person}
    return page(request, "partijen/verbeteren.html", context, status=422 if form.errors else 200)


def _as_kept(partij: Partij) -> dict[str, Any]:
    kept = kept_of(partij)
    lines = {f"{place}_{name}": text for place in PLACES for name, text in adres_of(getattr(kept, place)).items()}
    named = {name: getattr(kept, name) for name in (*NAMES, "email", "telefoon")}
    return {**named, **lines, "gezien": mark_of(kept)}
