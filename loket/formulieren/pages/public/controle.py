"""Check the answers, pay or say later, and send. And what one sees after that."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.berichten.commands import count_asked, mail_left_out
from loket.formulieren.commands.adres import ask_address_again
from loket.formulieren.commands.afspraak import look_again
from loket.formulieren.commands.papier import pdf_of_aanvraag
from loket.formulieren.commands.submit import submit_aanvraag
from loket.formulieren.models import Stand
from loket.formulieren.pages.public.begin import for_another
from loket.formulieren.pages.public.door import for_owner
from loket.formulieren.pages.public.stap import where_next
from loket.formulieren.queries.aanvraag import Ingevuld
from loket.formulieren.queries.adresbevestiging import address_is_theirs, is_confirmed, is_mailed
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
    try:
        _submit(request, filled)
    except Refused as refused:
        if not times_are_free(filled):  # its step says so, with other times
            return redirect("formulieren:controle", *_names(filled))
        return show(request, filled, [each.reason for each in refused.refusals])
    return _to_klaar(filled)


def _submit(request: HttpRequest, filled: Ingevuld) -> None:
    """To whom we wrote very often lately we do not mail now; their form is taken all the same, for a last day may hang
    on it. Not one that has us write to others, or makes an appointment.
    """
    who = ingelogd(request) if filled.aanvraag.wie else None
    first, signers = _stranger(request, filled), signers_of(filled.inhoud, filled.reis)
    bound = bool(signers) or any(afspraken_of(filled.inhoud, filled.reis))
    with count_asked(*signers, first if bound else ""), mail_left_out("" if bound else first) as often:
        submit_aanvraag(
            aanvraag_id=filled.aanvraag.id,
            later=request.POST.get("doe") == "later",
            quiet=bool(often),
            by=who.actor if who else actor_of(request),
        )


def _stranger(request: HttpRequest, filled: Ingevuld) -> str:
    """The address that was typed, as long as we do not know that it asked us; empty when we do."""
    email = aanvrager_of(filled.inhoud, filled.reis).email
    known = ingelogd(request) or for_another(actor_of(request)) or is_confirmed(filled.aanvraag.id, email)
    return "" if known else email


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
    context["mailed"] = context["waits_for_address"] and is_mailed(filled.aanvraag.id)
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
    if address_is_theirs(filled.aanvraag.id):
        return _to_klaar(filled)
    try:
        with count_asked(aanvrager_of(filled.inhoud, filled.reis).email):
            limit(f"formulier-adres:{filled.aanvraag.id}", times=MOST_MAILS, per=PER)
            ask_address_again(aanvraag_id=filled.aanvraag.id)
    except Refused:
        messages.error(request, gettext("De mail is nog niet verstuurd."))
        return _to_klaar(filled)
    messages.success(request, gettext("De mail is verstuurd."))
    return _to_klaar(filled)


def _to_klaar(filled: Ingevuld) -> HttpResponse:
    return redirect("formulieren:klaar", *_names(filled))


def _names(filled: Ingevuld) -> tuple[str, UUID]:
    """What stands in each address of it."""
    return filled.slug, filled.aanvraag.id
