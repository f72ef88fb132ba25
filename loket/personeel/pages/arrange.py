"""The introduction programme, and what each functie asks: kept by who arranges."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from loket.kernel.forms import carried_out
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.personeel import commands
from loket.personeel.forms.begin import CompetentieForm, InwerkpuntForm
from loket.personeel.models import Competentie, Inwerkpunt
from loket.personeel.permissions import BEHEREN
from loket.personeel.queries.training import all_competenties, inwerkpunten
from loket.personeel.queries.wie import leads_anybody

FORMS: dict[str, type[forms.Form]] = {"punt": InwerkpuntForm, "competentie": CompetentieForm}


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def arrange(request: HttpRequest) -> HttpResponse:
    """Two forms on one page; `wat` says which was sent. The same name again is written over."""
    sent, by = request.POST.get("wat", "") if request.method == "POST" else "", actor_of(request)
    shown = {name: made(request.POST if name == sent else None, auto_id=f"{name}-%s") for name, made in FORMS.items()}

    def keep(told: dict[str, Any]) -> None:
        if sent == "competentie":
            commands.keep_competentie(**told | {"functie_id": UUID(told["functie_id"])}, by=by)
        else:
            commands.keep_inwerkpunt(**told, by=by)

    if sent in shown and carried_out(shown[sent], keep):
        messages.success(request, "Bewaard.")
        return redirect("personeel:inrichten")
    failed = shown.get(sent)
    context = {
        "here": "inrichten",
        "leads": leads_anybody(by),
        "punten": inwerkpunten(),
        "competenties": all_competenties(),
        "failed": failed,
        "sent": sent,
        **{f"form_{name}": form for name, form in shown.items()},
    }
    return page(request, "personeel/inrichten.html", context, status=422 if failed else 200)


@require_POST
@staff_only(BEHEREN)
def remove_punt(request: HttpRequest, punt_id: UUID) -> HttpResponse:
    try:
        commands.remove_inwerkpunt(punt_id=punt_id, by=actor_of(request))
    except Inwerkpunt.DoesNotExist:
        raise Http404 from None
    except Refused as refused:
        messages.error(request, refused.refusal.reason)
    else:
        messages.success(request, "Het staat niet meer in het programma.")
    return redirect("personeel:inrichten")


@require_POST
@staff_only(BEHEREN)
def remove_competentie(request: HttpRequest, competentie_id: UUID) -> HttpResponse:
    try:
        commands.remove_competentie(competentie_id=competentie_id, by=actor_of(request))
    except Competentie.DoesNotExist:
        raise Http404 from None
    messages.success(request, "Weg.")
    return redirect("personeel:inrichten")
