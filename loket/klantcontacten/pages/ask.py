"""Be called back: three fields, the moment that we promise, and a way to take it back."""

from datetime import timedelta
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.berichten.commands import count_asked
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import page
from loket.kernel.limits import address_of, limit
from loket.kernel.once import once
from loket.kernel.refusal import Refused
from loket.klantcontacten.commands import ask_call_back, withdraw_call_back
from loket.klantcontacten.forms.ask import CallBackForm, InEnglish
from loket.klantcontacten.models.internetaak import OPEN
from loket.klantcontacten.queries.board import by_key
from loket.klantcontacten.queries.norm import norms_of
from loket.klantcontacten.rules.internetaak import KCC, last_moment, promised_words

MOST_ASKED, PER = 10, timedelta(hours=1)


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, *, english: bool = False) -> HttpResponse:
    form = (InEnglish if english else CallBackForm)(typed(request))
    if form.is_valid():
        limit(f"call-back:{address_of(request)}", times=MOST_ASKED, per=PER)
        try:
            with count_asked(form.cleaned_data["telefoon"], field="telefoon"):
                ask_call_back(**form.cleaned_data, taal="eng" if english else "nld")
        except Refused as refused:
            show_refusals(form, refused)
        else:
            name = "klantcontacten:asked_in_english" if english else "klantcontacten:asked"
            return redirect(name, form.cleaned_data["send_key"])
    now = timezone.now()
    context = {"form": form, "promised": promised_words(last_moment(now, spoed=False, norms=norms_of(KCC)), now)}
    template = "klantcontacten/public/ask_in_english.html" if english else "klantcontacten/public/ask.html"
    return page(request, template, context, status=422 if form.errors else 200)


@require_safe
def asked(request: HttpRequest, send_key: UUID, *, english: bool = False) -> HttpResponse:
    """Only who asked has this address."""
    taak = by_key(send_key)
    if taak is None or taak.uiterlijk is None:
        raise Http404
    context = {
        "taak": taak,
        "send_key": send_key,
        "open": taak.toestand in OPEN,
        "promised": promised_words(taak.uiterlijk, timezone.now()),
        "last": timezone.localtime(taak.uiterlijk),
    }
    template = "klantcontacten/public/asked_in_english.html" if english else "klantcontacten/public/asked.html"
    return page(request, template, context)


@require_POST
@once
def withdraw(request: HttpRequest, send_key: UUID) -> HttpResponse:
    if by_key(send_key) is None:
        raise Http404
    withdraw_call_back(send_key=send_key)
    english = request.POST.get("taal") == "en"
    return redirect("klantcontacten:asked_in_english" if english else "klantcontacten:asked", send_key)
