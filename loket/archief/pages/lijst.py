"""One list: its lines, who agreed, and what may be done with it now."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from loket.archief import commands
from loket.archief.forms import ExcludeForm
from loket.archief.models import Lijst, State
from loket.archief.pages.door import for_archive, lijst_or_404
from loket.archief.queries import lijst as lists
from loket.archief.rules import lijst as rules
from loket.kernel.actor import Actor
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page
from loket.kernel.refusal import Refused

STEPS: dict[str, tuple[Callable[..., object], str]] = {
    "aanbieden": (commands.offer_lijst, "De afdelingen kunnen nu kijken."),
    "vaststellen": (commands.approve_lijst, "De lijst is vastgesteld. De zaken worden nu vernietigd."),
    "vervallen": (commands.drop_lijst, "De lijst is vervallen."),
}


@require_GET
@for_archive
def show(request: HttpRequest, lijst_id: UUID) -> HttpResponse:
    return _show(request, lijst_or_404(lijst_id))


@require_POST
@for_archive
def step(request: HttpRequest, lijst_id: UUID, slug: str) -> HttpResponse:
    """Offer it, agree as archivist, let it lapse; or agree for a department (`akkoord`)."""
    lijst_or_404(lijst_id)
    by = actor_of(request)
    try:
        if slug == "akkoord":
            commands.agree_to_lijst(lijst_id=lijst_id, afdeling_id=_afdeling(request), by=by)
            said = "Je akkoord is bewaard."
        elif slug in STEPS:
            command, said = STEPS[slug]
            command(lijst_id=lijst_id, by=by)
        else:
            raise Http404
    except Refused as refused:
        messages.warning(request, refused.refusal.reason)
    else:
        messages.success(request, said)
    return redirect("archief:lijst", lijst_id)


@require_http_methods(["GET", "POST"])
@for_archive
def exclude(request: HttpRequest, lijst_id: UUID, regel_id: UUID) -> HttpResponse:
    lijst, by = lijst_or_404(lijst_id), actor_of(request)
    line = next((row for row in lists.regels_of(lijst_id) if row.id == regel_id), None)
    if line is None:
        raise Http404
    form = ExcludeForm(typed(request))
    if form.is_valid():
        try:
            commands.exclude_regel(regel_id=regel_id, **form.answers(), by=by)
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, f"{line.identificatie} is van de lijst.")
            return redirect("archief:lijst", lijst_id)
    return _show(request, lijst, form=form, line=line)


def _show(request: HttpRequest, lijst: Lijst, **more: Any) -> HttpResponse:
    by = actor_of(request)
    lines = lists.regels_of(lijst.id)
    context = {
        "lijst": lijst,
        "lines": lines,
        "documents": sum(line.documents for line in lines),
        "afdelingen": _afdelingen(lijst, by),
        "archivist": lists.archivist_of(lijst.id),
        "section": "lijsten",
        **_may(lijst, by),
        **more,
    }
    form = more.get("form")
    return page(request, "archief/lijst.html", context, status=422 if form and form.errors else 200)


def _may(lijst: Lijst, by: Actor) -> dict[str, bool]:
    """What can be done with it now, and by whom; who may not, sees why nothing happens in the list of who agreed."""
    it = lists.standing_of(lijst.id)
    return {
        "may_offer": rules.why_not_offer(it, by=by) is None,
        "may_approve": rules.why_not_approve(it, by=by) is None,
        "may_drop": rules.why_not_drop(it, by=by) is None,
        "may_change": rules.why_not_change(it, by=by) is None,
        "offered": lijst.state == State.OFFERED,
        "done": lijst.state == State.DESTROYED,
    }


def _afdelingen(lijst: Lijst, by: Actor) -> list[dict[str, Any]]:
    it, mine = lists.standing_of(lijst.id), lists.afdelingen_for(by)
    return [
        {"row": row, "may_agree": rules.why_not_agree(it, row.id, mine=mine, by=by) is None}
        for row in lists.afdelingen_of(lijst.id)
    ]


def _afdeling(request: HttpRequest) -> UUID | None:
    told = request.POST.get("afdeling", "")
    try:
        return UUID(told) if told else None
    except ValueError:
        raise Http404 from None
