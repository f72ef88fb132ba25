"""One mail: who wrote, what it says, what could be answered; and everything that one does with it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from loket.kernel.actor import Actor
from loket.kernel.http import actor_of, page
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.mail import commands
from loket.mail.commands.admit import reference_of
from loket.mail.models import Mailbericht
from loket.mail.pages.door import for_handlers, mail_for, seen
from loket.mail.queries.one import MailView, mail_view
from loket.mail.queries.sjabloon import answer_from, sjablonen_for_mail
from loket.mail.queries.suggest import suggested_for, text_of
from loket.mail.queries.worklist import following
from loket.mail.rules.wording import letter
from loket.organisatie.queries import gemeente, member_choices, team_choices
from loket.zaken.queries.choices import zaaktypen_to_open

# What each step asks of the form, by the name of the argument.
STEPS: dict[str, tuple[Callable[..., object], tuple[str, ...]]] = {
    "beantwoorden": (commands.answer_mail, ("tekst", "product")),
    "toewijzen": (commands.assign_mail, ("team",)),
    "collega": (commands.give_mail, ("collega",)),
    "nemen": (commands.take_mail, ()),
    "afsluiten": (commands.close_mail, ("reden",)),
    "doorsturen": (commands.forward_mail, ("organisatie", "adres")),
    "spam": (commands.mark_spam, ()),
    "zaak": (commands.put_with_zaak, ("zaaknummer",)),
    "nieuwe-zaak": (commands.open_zaak_of_mail, ("zaaktype", "naam")),
    "post": (commands.hand_to_post, ()),
    "samenvoegen": (commands.merge_mails, ("met",)),
    "splitsen": (commands.split_mail, ("onderwerp", "tekst")),
    "werk": (commands.admit_mail, ()),
    "terug": (commands.undo_last_step, ()),
    "toch-versturen": (commands.send_after_all, ()),
    "aangekomen": (commands.say_it_arrived, ()),
}
DONE = {
    "beantwoorden": "Beantwoord. De mail gaat over 10 seconden weg.",
    "toewijzen": "Toegewezen.",
    "collega": "Deze mail is nu van je collega.",
    "nemen": "Deze mail is nu van jou.",
    "afsluiten": "Afgesloten.",
    "doorsturen": "Doorgestuurd. De afzender krijgt bericht.",
    "spam": "Dit is nu spam.",
    "zaak": "De mail staat bij de zaak.",
    "nieuwe-zaak": "De zaak is gemaakt. De mail zit in het dossier.",
    "post": "Ingeboekt als post.",
    "samenvoegen": "Samengevoegd.",
    "splitsen": "De tweede vraag is nu een eigen mail.",
    "werk": "Deze mail staat op de werklijst.",
    "terug": "Teruggezet.",
    "toch-versturen": "De mail gaat nu nog een keer weg.",
    "aangekomen": "Genoteerd: de mail kwam aan.",
}


@require_safe
@for_handlers
def one(request: HttpRequest, mail_id: UUID) -> HttpResponse:
    mail_for(request, mail_id)
    return _shown(request, mail_id)


@require_POST
@for_handlers
def step(request: HttpRequest, mail_id: UUID, mail_step: str) -> HttpResponse:
    """What was typed stays when it is refused. After it one stands at the mail, where it can be undone."""
    if mail_step not in STEPS:
        raise Http404
    command, asked = STEPS[mail_step]
    mail_for(request, mail_id)
    told = {name: request.POST.get(name, "") for name in asked}
    try:
        command(mail_id=mail_id, by=actor_of(request), **told)
    except Refused as refused:
        return _shown(request, mail_id, refused=refused, stap=mail_step)
    except Mailbericht.DoesNotExist:  # thrown away meanwhile
        raise Http404 from None
    messages.success(request, DONE[mail_step])
    return redirect("mail:one", mail_id) if _still_seen(request, mail_id) else redirect("mail:work")


def _still_seen(request: HttpRequest, mail_id: UUID) -> bool:
    try:
        mail_for(request, mail_id)
    except Http404:
        return False
    return True


def _shown(request: HttpRequest, mail_id: UUID, *, refused: Refused | None = None, stap: str = "") -> HttpResponse:
    by, now = actor_of(request), timezone.now()
    view = mail_view(mail_id, now=now)
    if view is None:
        raise Http404
    seen(request, view.mail, "mail bekeken")
    suggested = suggested_for(view.mail, words=request.GET.get("q", "")[:200], by=by) if view.open else None
    elsewhere = suggested.elsewhere if suggested else None
    context: dict[str, Any] = {
        "view": view,
        "following": following(by, view.mail),
        "mail": view.mail,
        "suggested": suggested,
        "sjablonen": sjablonen_for_mail() if view.open else [],
        "tekst": _answer_to_begin_with(request, view, by, typed=stap == "beantwoorden") if view.answerable else "",
        "teams": team_choices(),
        "collegas": member_choices(view.mail.team_id) if view.open else [],
        "zaaktypen": [(id, name) for id, name, _ in zaaktypen_to_open()] if view.open else [],
        "faults": {refusal.field: refusal.reason for refusal in refused.refusals} if refused else {},
        "typed": request.POST,
        "organisatie": request.POST.get("organisatie") or (elsewhere.name if elsewhere else ""),
        "stap": stap,
    }
    return page(request, "mail/staff/one.html", context, status=422 if refused else 200)


def _answer_to_begin_with(request: HttpRequest, view: MailView, by: Actor, *, typed: bool) -> str:
    """What was typed; else a letter around the chosen example."""
    if typed:
        return request.POST.get("tekst", "")
    if begun := answer_from(request.GET.get("sjabloon", ""), view.mail, kenmerk=reference_of(view.mail), by=by):
        return begun
    words = text_of(request.GET.get("voorbeeld", ""), today=local(timezone.now()).date(), by=by)
    return letter(view.mail.van_naam, words, signed=by.name, town=gemeente().full_name)
