"""Pay, and come back from paying."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from loket.formulieren.commands.betalen import begin_betaling, look_at_betaling, look_at_poging
from loket.formulieren.models import Betaalstand, Stand
from loket.formulieren.pages.public.controle import show, times_are_free
from loket.formulieren.pages.public.door import for_owner
from loket.formulieren.pages.public.stap import where_next
from loket.formulieren.queries.aanvraag import Ingevuld
from loket.formulieren.queries.betaalpoging import is_known, is_paid_for
from loket.kernel.http import page
from loket.kernel.once import once
from loket.kernel.refusal import Refused
from loket.outside.betalen import told_id


@require_POST
@for_owner(draft=True)
@once
def betalen(request: HttpRequest, filled: Ingevuld) -> HttpResponse:
    """To a page of ours with the way to the bank: a form of ours leads nowhere else (form-action)."""
    if not filled.reis.klaar:
        return redirect(where_next(filled))
    if not times_are_free(filled):
        return redirect("formulieren:controle", filled.slug, filled.aanvraag.id)
    back = settings.PUBLIC_URL + reverse("formulieren:betaald", args=[filled.slug, filled.aanvraag.id])
    told = settings.PUBLIC_URL + reverse("formulieren:betaling_veranderd")
    try:
        url = begin_betaling(aanvraag_id=filled.aanvraag.id, terug_url=back, melding_url=told)
    except Refused as refused:
        return show(request, filled, [refused.refusal.reason])
    if not url:  # it is paid: in another window, or before
        return redirect("formulieren:betaald", filled.slug, filled.aanvraag.id)
    return page(request, "formulieren/public/betalen.html", {"filled": filled, "url": url})


@require_safe
@for_owner(draft=False)
def betaald(request: HttpRequest, filled: Ingevuld) -> HttpResponse:
    """Back from the bank: the service tells whether it is paid."""
    try:
        aanvraag = look_at_betaling(aanvraag_id=filled.aanvraag.id)
    except Refused as refused:
        return show(request, filled, [refused.refusal.reason])
    if aanvraag.state != Stand.CONCEPT:
        return redirect("formulieren:klaar", filled.slug, aanvraag.id)
    price = filled.reis.bedrag_cent
    paid = aanvraag.betaalstand == Betaalstand.BETAALD or is_paid_for(aanvraag, price)
    if aanvraag.betaalstand == Betaalstand.OPEN and not paid:
        return page(request, "formulieren/public/betalen.html", {"filled": filled, "url": ""})
    if paid:  # an answer is open again: a time that somebody else has now
        times_are_free(filled)
        return redirect("formulieren:controle", filled.slug, aanvraag.id)
    return show(request, filled, ["De betaling is niet gelukt. Er is niets afgeschreven. Probeer het opnieuw."])


@csrf_exempt
@require_POST
def betaling_veranderd(request: HttpRequest) -> HttpResponse:
    """The payment service says that something changed. Anybody can post here, so only its id counts."""
    betaling = told_id(request.POST.dict())
    if is_known(betaling):
        try:
            look_at_poging(betaling=betaling)
        except Refused:
            return HttpResponse(status=503)
    return HttpResponse(status=200)
