"""The melder's own page: how it goes, and what the melder can do. The link is the key; there is no log-in."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from loket.berichten.commands import count_asked
from loket.kernel.http import actor_of, page
from loket.kernel.language import language_here
from loket.kernel.limits import address_of, limit
from loket.kernel.once import once
from loket.kernel.refusal import Refused, refuse
from loket.kernel.text import local
from loket.meldingen import commands
from loket.meldingen.forms.melder import AnswerForm, ContactForm, JudgeForm
from loket.meldingen.models import CLOSED, Melder, Melding, Photo, State
from loket.meldingen.pages.public.photos import picture
from loket.meldingen.queries.detail import by_token
from loket.meldingen.queries.melder import OwnMelding, own_melding
from loket.meldingen.rules.no_bsn import why_not_names
from loket.meldingen.rules.standing import standing_of
from loket.meldingen.rules.steps import REOPEN_FOR

CHANGES, CHANGES_PER = 30, timedelta(minutes=10)


@never_cache
@require_safe
def melder(request: HttpRequest, token: str) -> HttpResponse:
    return _show(request, _own(token))


@require_POST
@once
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """The answer to our question."""
    form = AnswerForm(request.POST)
    return _do(request, token, form, lambda: commands.answer_question(token=token, text=form.cleaned_data["text"]))


@require_POST
@once
def judge(request: HttpRequest, token: str) -> HttpResponse:
    """Is it good so? "No" with a reason opens the melding again."""
    form = JudgeForm(request.POST)

    def told() -> None:
        satisfied = form.cleaned_data["satisfied"] == "ja"
        commands.judge_solution(token=token, satisfied=satisfied, text=form.cleaned_data["text"])

    return _do(request, token, form, told)


@require_POST
@once
def leave_contact(request: HttpRequest, token: str) -> HttpResponse:
    """After all: tell me how it goes."""
    form = ContactForm(request.POST)

    def left() -> None:
        email, phone = form.reached.email, form.reached.phone
        with count_asked(email, phone, field="contact"):
            commands.leave_contact(token=token, email=email, phone=phone, taal=language_here(), by=actor_of(request))

    return _do(request, token, form, left)


@require_safe
def own_photo(request: HttpRequest, token: str, photo_id: UUID) -> FileResponse:
    """A photo of the melder's own melding."""
    own = _own(token)
    if photo_id not in own.photos:
        raise Http404
    return picture(Photo.objects.get(id=photo_id))


def melder_or_404(token: str) -> tuple[Melder, Melding]:
    found = by_token(token)
    if found is None:
        raise Http404
    return found


def _own(token: str) -> OwnMelding:
    own = own_melding(token)
    if own is None:
        raise Http404
    return own


def _do(request: HttpRequest, token: str, form: forms.Form, act: Callable[[], object]) -> HttpResponse:
    """Send, then go back to the page; or the page again with what is wrong. Sent twice is done once."""
    refuse(why_not_names(request.POST))
    own = _own(token)
    limit(f"melder:{address_of(request)}", times=CHANGES, per=CHANGES_PER)
    if form.is_valid():
        try:
            act()
        except Refused as refused:
            if _is_done_already(form, own):
                return redirect("meldingen:melder", token)
            field = refused.refusal.field
            form.add_error(field if field in form.fields else None, gettext(refused.refusal.reason))
        else:
            return redirect("meldingen:melder", token)
    return _show(request, own, sent=form)


def _is_done_already(form: forms.Form, own: OwnMelding) -> bool:
    answered = isinstance(form, AnswerForm) and own.work.state == State.ANSWERED
    reopened = isinstance(form, JudgeForm) and own.work.state == State.REOPENED and own.melder.satisfied is False
    return answered or reopened


def _show(request: HttpRequest, own: OwnMelding, sent: forms.Form | None = None) -> HttpResponse:
    now, work = timezone.now(), own.work
    asks = work.state == State.ASKED and work == own.melding
    judged_until = work.completed_at + REOPEN_FOR if work.completed_at else None
    may_judge = work.state == State.COMPLETED and judged_until is not None and now <= judged_until
    may_leave = not own.melder.can_be_told and work.state not in CLOSED
    context: dict[str, Any] = {
        "own": own,
        "melding": own.melding,
        "work": work,
        "story": standing_of(work, today=local(now).date()),
        "is_open": work.state not in CLOSED,
        "judged_until": judged_until,
        "answer_form": _form(AnswerForm, sent) if asks else None,
        "judge_form": _form(JudgeForm, sent) if may_judge and not own.has_judged else None,
        "contact_form": _form(ContactForm, sent) if may_leave else None,
        "form": sent,
        "token": own.melder.token,
    }
    return page(request, "meldingen/public/melder.html", context, status=422 if sent else 200)


def _form(kind: type[forms.Form], sent: forms.Form | None) -> forms.Form:
    """What was sent just now, when it was this form; else an empty one."""
    return sent if isinstance(sent, kind) else kind()
