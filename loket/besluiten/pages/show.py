"""A besluit with its letter; put right or taken back."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from loket.besluiten import commands
from loket.besluiten.forms import CorrectForm, WithdrawForm
from loket.besluiten.pages.door import besluit_or_404, log_look
from loket.besluiten.permissions import DECIDE
from loket.besluiten.queries.detail import Detail
from loket.besluiten.queries.story import story_of
from loket.besluiten.rules.brief import lines_of
from loket.documenten.commands import open_content
from loket.kernel.actor import Actor
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.zaken.queries.aanvrager import aanvrager_of


@require_GET
@staff_only(DECIDE)
def show(request: HttpRequest, besluit_id: UUID) -> HttpResponse:
    return _show(request, besluit_or_404(besluit_id, by=actor_of(request)))


@require_http_methods(["GET", "POST"])
@staff_only(DECIDE)
def correct(request: HttpRequest, besluit_id: UUID) -> HttpResponse:
    by = actor_of(request)
    detail = besluit_or_404(besluit_id, by=by)
    besluit, letter = detail.besluit, _letter_of(detail, by)
    days = {"ingangsdatum": besluit.ingangsdatum, "vervaldatum": besluit.vervaldatum}
    form = CorrectForm(typed(request), initial={**days, "text": letter, "seen": len(story_of(besluit_id))})
    if form.is_valid():
        told = {name: form.cleaned_data[name] for name in ("text", "reason", "ingangsdatum", "vervaldatum")}
        take = partial(commands.correct_besluit, besluit_id=besluit_id, **told, by=by)
        if _taken(form, besluit_id, take):
            messages.success(request, "De brief is verbeterd. De aanvrager hoort dit ook.")
            return redirect("besluiten:show", besluit_id)
    return _show(request, detail, correct_form=form)


@require_http_methods(["GET", "POST"])
@staff_only(DECIDE)
def withdraw(request: HttpRequest, besluit_id: UUID) -> HttpResponse:
    by = actor_of(request)
    detail = besluit_or_404(besluit_id, by=by)
    start = {"vervaldatum": timezone.localdate(), "seen": len(story_of(besluit_id))}
    form = WithdrawForm(typed(request), initial=start)
    if form.is_valid():
        told = {name: form.cleaned_data[name] for name in ("vervalreden", "vervaldatum", "reason")}
        take = partial(commands.withdraw_besluit, besluit_id=besluit_id, **told, by=by)
        if _taken(form, besluit_id, take):
            messages.success(request, f"{detail.besluit.identificatie} is ingetrokken.")
            return redirect("besluiten:show", besluit_id)
    return _show(request, detail, withdraw_form=form)


def _taken(form: CorrectForm | WithdrawForm, besluit_id: UUID, take: partial[None]) -> bool:
    """Whether it was done; a refusal stands in the form."""
    seen = form.cleaned_data["seen"]
    try:
        commands.change_as_seen(
            besluit_id=besluit_id, seen=len(story_of(besluit_id)) if seen is None else seen, take=take
        )
    except Refused as refused:
        show_refusals(form, refused)
        return False
    return True


def _show(request: HttpRequest, detail: Detail, **forms: Any) -> HttpResponse:
    by = actor_of(request)
    who = aanvrager_of(detail.zaak.id) if detail.zaak else None
    log_look(request, f"besluiten:{detail.besluit.id}", detail.besluit.identificatie, who.bsn if who else "")
    form = next(iter(forms.values()), None)
    context = {
        "detail": detail,
        "besluit": detail.besluit,
        "zaak": detail.zaak,
        "lines": list(lines_of(_letter_of(detail, by))),
        "story": story_of(detail.besluit.id),
        "form": form,
        **forms,
    }
    return page(request, "besluiten/besluit.html", context, status=422 if form and form.errors else 200)


def _letter_of(detail: Detail, by: Actor) -> str:
    """The text of the letter; empty when there is none that we wrote, or when this colleague may not read it."""
    if detail.document_id is None:
        return ""
    try:
        opened = open_content(document_id=detail.document_id, by=by)
    except Refused:
        return ""
    opened.content.close()
    return detail.besluit.brieftekst
