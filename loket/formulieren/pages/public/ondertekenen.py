"""The second opens the mailed link: proves who they are, reads what they sign, and signs or says why not.

The link alone shows nothing of a person: one logs in, or in a form without log-in types the code that the first told.
"""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from loket.formulieren.commands.tekenen import Hand, decline, sign
from loket.formulieren.commands.verder import hash_of
from loket.formulieren.forms.tekenen import CodeForm, TekenForm, WeigerForm
from loket.formulieren.models import Ondertekening, Stand, Tekenstand
from loket.formulieren.queries.aanvraag import Ingevuld, ingevuld_of
from loket.formulieren.queries.bekend import whose
from loket.formulieren.queries.ondertekening import signature_by_key
from loket.formulieren.rules.medetekenen import must_log_in, same_code
from loket.formulieren.rules.overdracht import lines_of
from loket.inloggen.queries import ingelogd, to_log_in
from loket.inloggen.rules.ingelogde import Ingelogde, Niveau
from loket.kernel.forms import carried_out
from loket.kernel.http import actor_of, page
from loket.kernel.limits import address_of, forget, limit

MOST_LINKS, MOST_CODES, PER = 60, 5, timedelta(hours=1)
HEARD = "formulieren_getekend"  # of which signatures this browser typed the code
WRONG_CODE = "Deze code klopt niet. Vraag de code nog eens aan wie u vroeg om te tekenen."
TEMPLATE = "formulieren/public/ondertekenen.html"


@require_http_methods(["GET", "HEAD", "POST"])
def ondertekenen(request: HttpRequest, token: str) -> HttpResponse:
    """A mail program that looks at the link changes nothing."""
    limit(f"formulier-link:{address_of(request)}", times=MOST_LINKS, per=PER)
    row = signature_by_key(hash_of(token))
    return _answer(request, row, token) if row else page(request, TEMPLATE, {"at": "weg"}, status=404)


def _answer(request: HttpRequest, row: Ondertekening, token: str) -> HttpResponse:
    name = row.aanvraag.versie.formulier.name
    waits = row.state == Tekenstand.GEVRAAGD and row.aanvraag.state == Stand.TEKENEN and row.until > timezone.now()
    if not waits:
        told = row.state if row.state != Tekenstand.GEVRAAGD else Tekenstand.VERLOPEN
        return page(request, TEMPLATE, {"at": "klaar", "told": told, "name": name})
    filled, who = ingevuld_of(row.aanvraag, timezone.localdate()), ingelogd(request)
    if must_log_in(filled.inhoud):
        if who is None or not who.niveau.reaches(Niveau(filled.inhoud.niveau)):
            context = {"at": "inloggen", "name": name, "log_in_url": to_log_in(request.path), "low": who is not None}
            return page(request, TEMPLATE, context)
        return _signs(request, row, filled, token, who)
    if str(row.id) not in request.session.get(HEARD, []):
        return _code(request, row, name, token)
    return _signs(request, row, filled, token, None)


def _code(request: HttpRequest, row: Ondertekening, name: str, token: str) -> HttpResponse:
    """So many tries in an hour: who guesses gets nowhere."""
    form = CodeForm(request.POST if request.POST.get("doe") == "code" else None)
    if form.is_valid():
        counted = f"formulier-code:{row.id}"
        limit(counted, times=MOST_CODES, per=PER)
        if same_code(form.cleaned_data["code"], row.code):
            forget(counted)
            request.session[HEARD] = [*request.session.get(HEARD, []), str(row.id)][-10:]
            return redirect("formulieren:ondertekenen", token)
        form.add_error("code", WRONG_CODE)
    return page(request, TEMPLATE, {"at": "code", "name": name, "form": form}, status=422 if form.errors else 200)


def _signs(
    request: HttpRequest, row: Ondertekening, filled: Ingevuld, token: str, who: Ingelogde | None
) -> HttpResponse:
    does = request.POST.get("doe", "")
    yes = TekenForm(request.POST if does == "teken" else None, knows_name=bool(who and who.naam))
    no = WeigerForm(request.POST if does == "weiger" else None)
    by = who.actor if who else actor_of(request)

    def put(told: dict[str, Any]) -> None:
        sign(ondertekening_id=row.id, hand=_hand(who, told.get("naam", "")), by=by)

    def say_no(told: dict[str, Any]) -> None:
        decline(ondertekening_id=row.id, reden=told["reden"], hand=_hand(who, ""), by=by)

    if (does == "teken" and carried_out(yes, put)) or (does == "weiger" and carried_out(no, say_no)):
        messages.success(request, gettext("Wij hebben uw antwoord."))
        return redirect("formulieren:ondertekenen", token)
    context = {
        "at": "lezen",
        "name": filled.name,
        "rol": row.rol,
        "until": row.until,
        "parts": list(lines_of(filled.inhoud, filled.reis, say=filled.say)),
        "yes": yes,
        "no": no,
        "price": filled.reis.bedrag_cent,
        "paid": filled.aanvraag.betaalstand == "betaald",
        "who": who,
    }
    return page(request, TEMPLATE, context, status=422 if yes.errors or no.errors else 200)


def _hand(who: Ingelogde | None, naam: str) -> Hand:
    if who is None:
        return Hand(naam, "met de link uit de mail en een code")
    how = f"ingelogd, niveau {who.niveau}"
    return Hand(who.naam or naam, how, wie=whose(who), bsn=who.bsn, namens=who.namens is not None)
