"""Something is done with a page, and then it is shown again: as it is now, or with what was wrong."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from loket.kernel.actor import Actor
from loket.kernel.forms import carried_out
from loket.kernel.http import actor_of
from loket.redactie.forms.page import Plain
from loket.redactie.models import Version
from loket.redactie.pages.page.show import shown, view_of
from loket.redactie.rules import roles

Change = Callable[[dict[str, Any], Actor], object]  # what was typed, and by whom


def done(request: HttpRequest, page_id: UUID, words: str, change: Change, *, form: Plain | None = None) -> HttpResponse:
    """Who has no business here finds nothing."""
    by = actor_of(request)
    if not roles.may_look(view_of(request, page_id).page.owner_id, by):
        raise Http404
    if form is None:
        change({}, by)
    elif not carried_out(form, lambda told: change(told, by)):
        return shown(request, page_id, form)
    messages.success(request, words)
    return redirect("redactie:page", page_id)


def done_with_text(
    request: HttpRequest,
    page_id: UUID,
    words: str,
    change: Callable[[Version, dict[str, Any], Actor], object],
    *,
    form: Plain | None = None,
) -> HttpResponse:
    """With the text that is on its way; a colleague may have been here before."""
    view = view_of(request, page_id)
    version = view.on_its_way
    if not roles.may_look(view.page.owner_id, actor_of(request)):
        raise Http404
    if version is None:
        messages.info(request, "Hier wacht geen tekst meer.")
        return redirect("redactie:page", page_id)
    return done(request, page_id, words, lambda told, by: change(version, told, by), form=form)
