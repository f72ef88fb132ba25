"""Lists of zaken that go to the archive for ever: agree, fetch the packages, and tell that they were received."""

import tempfile
from collections.abc import Callable
from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from loket.archief import commands
from loket.archief.forms import HandOverForm
from loket.archief.models import Overdracht, Overdrachtregel, RegelStand, Stand
from loket.archief.pages.door import for_archive
from loket.archief.permissions import APPROVE, PREPARE
from loket.archief.queries import overdracht as lists
from loket.archief.rules import overdracht as rules
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page
from loket.kernel.limits import address_of
from loket.kernel.refusal import Refused
from loket.verwerkingen.commands import log_view

CHANGED = "Deze zaak is gewijzigd nadat zij is ingepakt. Zij kan niet meer mee op deze lijst."
STEPS: dict[str, tuple[Callable[..., object], str]] = {
    "akkoord": (commands.agree_to_overdracht, "Je akkoord is bewaard. Loket pakt de zaken nu in."),
    "vervallen": (commands.drop_overdracht, "De lijst is vervallen."),
}


@require_POST
@for_archive
def make(request: HttpRequest) -> HttpResponse:
    try:
        made = commands.make_overdracht(by=actor_of(request))
    except Refused as refused:
        messages.warning(request, refused.refusal.reason)
        return redirect("archief:kept")
    messages.success(request, f"{made.number} is gemaakt.")
    return redirect("archief:overdracht", made.id)


@require_GET
@for_archive
def show(request: HttpRequest, overdracht_id: UUID) -> HttpResponse:
    return _show(request, _or_404(overdracht_id), HandOverForm())


@require_POST
@for_archive
def step(request: HttpRequest, overdracht_id: UUID, slug: str) -> HttpResponse:
    _or_404(overdracht_id)
    if slug not in STEPS:
        raise Http404
    command, said = STEPS[slug]
    try:
        command(overdracht_id=overdracht_id, by=actor_of(request))
    except Refused as refused:
        messages.warning(request, refused.refusal.reason)
    else:
        messages.success(request, said)
    return redirect("archief:overdracht", overdracht_id)


@require_http_methods(["GET", "POST"])
@for_archive
def hand_over(request: HttpRequest, overdracht_id: UUID) -> HttpResponse:
    found, form = _or_404(overdracht_id), HandOverForm(typed(request))
    if form.is_valid():
        try:
            commands.hand_over(overdracht_id=overdracht_id, **form.cleaned_data, by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "De overdracht is vastgelegd.")
            return redirect("archief:overdracht", overdracht_id)
    return _show(request, found, form)


@require_GET
@for_archive
def package(request: HttpRequest, overdracht_id: UUID, overdrachtregel_id: UUID) -> HttpResponse:
    """The zip of one zaak, as it was packed; who fetches it is written down."""
    by, found = actor_of(request), _or_404(overdracht_id)
    if not (by.may(PREPARE) or by.may(APPROVE)):
        raise PermissionDenied(PREPARE)
    line = Overdrachtregel.objects.filter(id=overdrachtregel_id, overdracht=found, state=RegelStand.PACKED).first()
    if line is None or found.agreed_at is None:
        raise Http404
    _log(request, line)
    room = tempfile.TemporaryFile()  # noqa: SIM115 - the answer closes it
    try:
        packed = commands.pack_zaak(line.zaak, room, at=found.agreed_at)
    except Refused as refused:
        messages.warning(request, refused.refusal.reason)
        return redirect("archief:overdracht", overdracht_id)
    if packed.sha256 != line.sha256:
        messages.warning(request, CHANGED)
        return redirect("archief:overdracht", overdracht_id)
    answer = FileResponse(room, as_attachment=True, filename=f"{commands.safe(line.identificatie)}.zip")
    return cast(HttpResponse, answer)


def _log(request: HttpRequest, line: Overdrachtregel) -> None:
    log_view(
        object=f"zaken:{line.zaak}",
        label=line.identificatie,
        action="pakket voor het archief opgehaald",
        activity="archiefbeheer",
        purpose="Overdragen aan de archiefbewaarplaats",
        place=address_of(request),
        by=actor_of(request),
    )


def _show(request: HttpRequest, found: Overdracht, form: HandOverForm) -> HttpResponse:
    by, it = actor_of(request), lists.stand_of(found.id)
    lines = lists.overdrachtregels(found.id)
    context: dict[str, Any] = {
        "overdracht": found,
        "lines": lines,
        "documents": sum(line.documents for line in lines),
        "form": form,
        "may_agree": rules.why_not_agree_to(it, by=by) is None,
        "may_drop": rules.why_not_drop_it(it, by=by) is None,
        "may_hand_over": not any(rules.why_not_hand_over(it, "x", "x", by=by)),
        "may_fetch": found.state == Stand.READY and (by.may(PREPARE) or by.may(APPROVE)),
        "section": "bewaren",
    }
    return page(request, "archief/overdracht.html", context, status=422 if form.errors else 200)


def _or_404(overdracht_id: UUID) -> Overdracht:
    found = lists.overdracht(overdracht_id)
    if found is None:
        raise Http404
    return found
