"""Check the answers, pay or say later, and send. And what one sees after that."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.berichten.commands import count_asked
from loket.formulieren.commands.adres import ask_address_again
from loket.formulieren.commands.afspraak import look_again
from loket.formulieren.commands.papier import pdf_of_aanvraag
from loket.formulieren.commands.submit import submit_aanvraag
from loket.formulieren.models import Stand
from loket.formulieren.pages.public.begin import for_another
from loket.formulieren.pages.public.door import for_owner
from loket.formulieren.pages.public.stap import where_next
from loket.formulieren.queries.aanvraag import Ingevuld
from loket.formulieren.queries.adresbevestiging import address_is_theirs
from loket.formulieren.queries.afspraak import made_by
from loket.formulieren.queries.betaalpoging import is_paid_for, paid_before
from loket.formulieren.queries.betaalverzoek import payment_url_of
from loket.formulieren.queries.formulier import amounts_used
from loket.formulieren.queries.ondertekening import signatures_of
from loket.formulieren.queries.zaak import ZaakTold, zaak_told
from loket.formulieren.rules.medetekenen import signers_of
from loket.formulieren.rules.overdracht import aanvrager_of, afspraken_of, lines_of
from loket.inloggen.queries import ingelogd
from loket.kernel.http import actor_of, page
from loket.kernel.limits import limit
from loket.kernel.once import once
from loket.kernel.refusal import Refused

MOST_MAILS, PER = 3, timedelta(hours=1)


@require_http_methods(["GET", "HEAD", "POST"])
@for_owner(draft=True)
@once
def controle(request: HttpRequest, filled: Ingevuld) -> HttpResponse:
    """Everything on one page, each step with a way back to it (WCAG 3.3.4)."""
    if not filled.reis.klaar:
        return redirect(where_next(filled))
    if request.method != "POST":
        free = times_are_free(filled)
        return show(request, filled, []) if free else redirect("formulieren:controle", *_names(filled))
    who = ingelogd(request) if filled.aanvraag.wie else None
    try:
        count_asked(*_strangers(request, filled))
        submit_aanvraag(
            aanvraag_id=filled.aanvraag.id,
            later=request.POST.get("doe") == "later",
            by=who.actor if who else actor_of(request),
        )
    except Refused as refused:
        if not times_are_free(filled):  # its step says so, with other times
            return redirect("formulieren:controle", *_names(filled))
        return show(request, filled, [each.reason for each in refused.refusals])
    return redirect("formulieren:klaar", *_names(filled))


def _strangers(request: HttpRequest, filled: Ingevuld) -> list[str]:
    """To whom we write without knowing that they asked. Who is known may always send: a last day may hang on it."""
    known = ingelogd(request) or for_another(actor_of(request))
    asked = [] if known else [aanvrager_of(filled.inhoud, filled.reis).email]
    return [*asked, *signers_of(filled.inhoud, filled.reis)]


def times_are_free(filled: Ingevuld) -> bool:
    """A form without an appointment asks the database nothing for it."""
    chosen = any(afspraken_of(filled.inhoud, filled.reis))
    return not chosen or look_again(aanvraag_id=filled.aanvraag.id)


def show(request: HttpRequest, filled: Ingevuld, faults: list[str]) -> HttpResponse:
    """The summary, with what went wrong on top."""
    parts, price = list(lines_of(filled.inhoud, filled.reis, say=filled.say)), filled.reis.bedrag_cent
    haltes = [halte.stap.code for halte in filled.reis.haltes]
    context: dict[str, Any] = {
        "filled": filled,
        "parts": [(*part, haltes[at] if at < len(haltes) else "") for at, part in enumerate(parts)],
        "faults": faults,
        "price": price,
        "amounts": amounts_used(filled.aanvraag.versie_id),
        "paid": is_paid_for(filled.aanvraag, price),
        "paid_before": paid_before(filled.aanvraag, price) if filled.aanvraag.betaling else 0,
        "betalen": filled.inhoud.betalen,
        "signers": signers_of(filled.inhoud, filled.reis),
        "ended": [each for each in signatures_of(filled.aanvraag.id) if each.reden or each.state == "verlopen"]
        if filled.inhoud.medetekenen
        else [],
    }
    return page(request, "formulieren/public/controle.html", context, status=422 if faults else 200)


@require_safe
@for_owner(draft=False)
def klaar(request: HttpRequest, filled: Ingevuld) -> HttpResponse:
    """The receipt: number, copy, last day, what happens next (Awb 2:17)."""
    if filled.aanvraag.state == Stand.CONCEPT:
        return redirect(where_next(filled))
    if filled.aanvraag.state == Stand.TEKENEN:
        return redirect("formulieren:handtekeningen", filled.slug, filled.aanvraag.id)
    told: ZaakTold | None = zaak_told(filled.aanvraag.zaak) if filled.aanvraag.zaak else None
    email = aanvrager_of(filled.inhoud, filled.reis).email
    visits = made_by(filled.aanvraag, [vraag for vraag, _ in afspraken_of(filled.inhoud, filled.reis)])
    context = {"filled": filled, "aanvraag": filled.aanvraag, "zaak": told, "email": email, "visits": visits}
    context["later_url"] = payment_url_of(filled.aanvraag.id) if filled.aanvraag.betaalstand == "later" else ""
    context["waits_for_address"] = bool(email) and not address_is_theirs(filled.aanvraag.id)
    return page(request, "formulieren/public/klaar.html", context)


@require_safe
@for_owner(draft=False)
def kopie(request: HttpRequest, filled: Ingevuld) -> HttpResponse:
    """A copy of what was sent (Awb 2:17 lid 2)."""
    if filled.aanvraag.state == Stand.CONCEPT or filled.aanvraag.emptied_at:
        return redirect("formulieren:klaar", filled.slug, filled.aanvraag.id)
    name = f"{filled.aanvraag.kenmerk}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(pdf_of_aanvraag(filled), content_type="application/pdf", headers=headers)


@require_POST
@for_owner(draft=False)
@once
def adres_opnieuw(request: HttpRequest, filled: Ingevuld) -> HttpResponse:
    """The mail with which one confirms the address got lost."""
    limit(f"formulier-adres:{filled.aanvraag.id}", times=MOST_MAILS, per=PER)
    try:
        count_asked(aanvrager_of(filled.inhoud, filled.reis).email)
        if ask_address_again(aanvraag_id=filled.aanvraag.id):
            messages.success(request, gettext("Wij hebben de mail opnieuw gestuurd."))
    except Refused as refused:
        messages.error(request, gettext(refused.refusal.reason))
    return redirect("formulieren:klaar", filled.slug, filled.aanvraag.id)


def _names(filled: Ingevuld) -> tuple[str, UUID]:
    """What stands in each address of it."""
    return filled.slug, filled.aanvraag.id
