"""“Klopt dit niet?”: asked by a visitor or an agent, answered by the owner."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from loket.kernel.actor import ActorKind
from loket.kernel.forms import carried_out, show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import address_of, limit
from loket.kernel.once import done, once
from loket.kernel.refusal import Refused
from loket.redactie import commands
from loket.redactie.forms.page import AnswerForm, SignalForm
from loket.redactie.models import Signal
from loket.redactie.permissions import ANY
from loket.redactie.queries.kinds import kinds
from loket.redactie.queries.published import published
from loket.redactie.rules.roles import is_owner, may_edit

TIMES, PER = 5, timedelta(hours=1)


@once
def ask(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Works without script, and asks nothing about the person."""
    made_of = {each.code: each for each in kinds()}
    by = actor_of(request)
    staff = by.kind == ActorKind.STAFF
    found = published(kind, slug) if kind in made_of else None
    if found is None or (made_of[kind].staff_only(found.content) and not staff):
        raise Http404
    title = made_of[kind].title(found.content)
    form = SignalForm(typed(request))
    if staff:
        del form.fields["email"]
    context = {"form": form, "title": title, "address": made_of[kind].address(slug), "staff": staff}
    if form.is_valid():
        limit(f"page-signal:{by.id or address_of(request)}", times=TIMES, per=PER)
        try:
            signal = commands.signal_page(kind=kind, slug=slug, **form.cleaned_data, by=by)
        except Refused as refused:
            show_refusals(form, refused)
        else:
            return done(page(request, "redactie/public/signal_thanks.html", context | {"signal": signal}))
    return page(request, "redactie/public/signal_ask.html", context, status=422 if form.errors else 200)


@staff_only()
def answer(request: HttpRequest, signal_id: UUID) -> HttpResponse:
    signal = get_object_or_404(Signal.objects.select_related("page__owner"), id=signal_id)
    by = actor_of(request)
    if not (is_owner(signal.page.owner_id, by) or any(map(by.may, ANY))):
        raise Http404
    form = AnswerForm(typed(request))
    if carried_out(form, lambda told: commands.answer_signal(signal_id=signal.id, **told, by=by)):
        messages.success(request, "Je antwoord is bewaard.")
        return redirect("redactie:signals")
    context = {
        "signal": signal,
        "form": form,
        "may_answer": may_edit(signal.page.owner_id, by) and not signal.answered_at,
        "section": "signalen",
    }
    return page(request, "redactie/signal.html", context, status=422 if form.errors else 200)
