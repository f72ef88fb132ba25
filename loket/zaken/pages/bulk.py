"""The same thing with many zaken at once, and taking a step back."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from loket.kernel.actor import Actor
from loket.kernel.fields import uuid_in
from loket.kernel.http import actor_of, page
from loket.kernel.once import done
from loket.kernel.refusal import Refused
from loket.zaken import commands
from loket.zaken.forms.fields import receiver
from loket.zaken.forms.worklist import BulkForm
from loket.zaken.models import Zaak
from loket.zaken.pages.door import for_handlers
from loket.zaken.pages.toast import keep_toast, toast_of
from loket.zaken.pages.work import work_context
from loket.zaken.queries.choices import receivers

DONE = {"overdragen": "overgedragen", "mijn": "op jouw naam gezet"}
MOST_UNDONE = 100


@dataclass
class Tally:
    """The steps that were taken, and what was refused with its reason."""

    taken: list[UUID] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


@require_POST
@for_handlers
def bulk(request: HttpRequest) -> HttpResponse:
    """Each zaak by its own command: one that is refused does not stop the others."""
    by = actor_of(request)
    form = BulkForm(request.POST, auto_id="bulk_%s", receivers=receivers(by.teams))
    if not form.is_valid():
        context = work_context(request.GET, by=by, bulk=form, form=form, chosen=request.POST.getlist("kies"))
        return page(request, "zaken/work.html", context, status=422, fragment="zaken/_work_list.html")
    tally = _take(form.cleaned_data, by)
    toast = toast_of(_said(tally, DONE[form.cleaned_data["doe"]]), tally.taken)
    if request.headers.get("HX-Request") == "true":
        context = work_context(request.GET, by=by, toast=toast, said=toast["text"], refused=tally.refused)
        return done(render(request, "zaken/_bulk_swap.html", context))
    keep_toast(request, toast)
    for reason in tally.refused:
        messages.error(request, reason)
    return redirect(f"{reverse('zaken:work')}?{request.GET.urlencode()}")


@require_POST
@for_handlers
def undo(request: HttpRequest, stappen: str) -> HttpResponse:
    """Take these steps back, and return to where the person was."""
    by, undone = actor_of(request), 0
    ids = [id for part in stappen.split("_")[:MOST_UNDONE] if (id := uuid_in(part))]
    for stap_id in ids:
        try:
            commands.undo_stap(stap_id=stap_id, by=by)
            undone += 1
        except ObjectDoesNotExist:
            messages.error(request, "Deze stap is er niet meer.")
        except Refused as refused:
            messages.error(request, refused.refusal.reason)
    if undone:
        messages.success(request, "Teruggedraaid." if undone == 1 else f"{undone} stappen teruggedraaid.")
    return redirect(_where_from(request))


def _take(told: dict[str, Any], by: Actor) -> Tally:
    tally, known = Tally(), {zaak.id: zaak for zaak in Zaak.objects.filter(id__in=told["kies"])}
    for zaak_id in dict.fromkeys(told["kies"]):
        zaak = known.get(zaak_id)
        if zaak is None:
            continue
        try:
            stap = commands.take_over(zaak_id=zaak_id, notitie=told["notitie"], **_to(told, zaak, by), by=by)
            tally.taken.append(stap.id)
        except Refused as refused:
            tally.refused.append(f"{zaak.identificatie}: {refused.refusal.reason}")
    return tally


def _to(told: dict[str, Any], zaak: Zaak, by: Actor) -> dict[str, Any]:
    """To whom was chosen; or to oneself, in the team that has it or else the own one."""
    if told["doe"] == "overdragen":
        return receiver(told["to"])
    team = zaak.team_id or next(iter(sorted(by.teams)), None)
    return {"team": team, "behandelaar_id": uuid_in(by.id)}


def _said(tally: Tally, what: str) -> str:
    count = len(tally.taken)
    words = f"{count} {'zaak' if count == 1 else 'zaken'} {what}."
    return f"{words} {len(tally.refused)} niet." if tally.refused else words


def _where_from(request: HttpRequest) -> str:
    """The page that the button stood on, as long as it is one of ours."""
    own = request.build_absolute_uri(reverse("zaken:work"))
    came_from = request.headers.get("Referer", "")
    return came_from if came_from.startswith(own) and "ongedaan" not in came_from else reverse("zaken:work")
