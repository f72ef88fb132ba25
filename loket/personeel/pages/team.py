"""For who leads: the people of the team, and the page of one of them. A third person gets no access (S-113)."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from loket.kernel.actor import Actor
from loket.kernel.forms import carried_out
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import address_of
from loket.organisatie.models import Medewerker
from loket.personeel import commands
from loket.personeel.forms.begin import InwerkenForm
from loket.personeel.forms.gesprek import GehoudenForm, GesprekForm, NotitieForm, VerwachtingForm
from loket.personeel.forms.training import BehaaldForm
from loket.personeel.models import Gesprek
from loket.personeel.queries.mandaat import mandate_account
from loket.personeel.queries.team import between, team_page
from loket.personeel.queries.training import needs_of
from loket.personeel.queries.wie import leads, leads_anybody
from loket.verwerkingen.commands import log_view

STEPS: dict[str, tuple[type[forms.Form], Any, str]] = {
    "inwerken": (InwerkenForm, commands.start_inwerken, "Begin het inwerkprogramma"),
    "training": (BehaaldForm, commands.pass_training, "Training gehaald"),
    "gesprek": (GesprekForm, commands.plan_gesprek, "Plan een gesprek"),
    "verwachting": (VerwachtingForm, commands.write_verwachting, "Spreek iets af"),
    "notitie": (NotitieForm, commands.write_coachnotitie, "Coachnotitie"),
}


@require_safe
@staff_only()
def team(request: HttpRequest) -> HttpResponse:
    by = actor_of(request)
    if not leads_anybody(by):
        raise PermissionDenied("personeel")
    context = {"here": "team", "leads": True, "team": team_page(by, today=timezone.localdate())}
    return page(request, "personeel/team.html", context)


@require_safe
@staff_only()
def one(request: HttpRequest, collega_id: UUID) -> HttpResponse:
    return _one(request, _led(request, collega_id))


@require_POST
@staff_only()
def step(request: HttpRequest, collega_id: UUID, stap: str) -> HttpResponse:
    if stap not in STEPS:
        raise Http404
    found, by = _led(request, collega_id), actor_of(request)
    made, command, _ = STEPS[stap]
    form = made(request.POST, auto_id=f"{stap}-%s")

    def take(told: dict[str, Any]) -> None:
        if "training_id" in told:
            told["training_id"] = UUID(told["training_id"])
        command(medewerker_id=collega_id, **told, by=by)

    if carried_out(form, take):
        messages.success(request, "Bewaard.")
        return redirect("personeel:collega", collega_id)
    return _one(request, found, stap, form)


@require_POST
@staff_only()
def held(request: HttpRequest, gesprek_id: UUID) -> HttpResponse:
    talk = get_object_or_404(Gesprek, id=gesprek_id)
    found = _led(request, talk.medewerker_id)
    form = GehoudenForm(request.POST, auto_id=f"{gesprek_id}-%s")
    by = actor_of(request)
    if carried_out(form, lambda told: commands.hold_gesprek(gesprek_id=gesprek_id, **told, by=by)):
        messages.success(request, "Bewaard.")
        return redirect("personeel:collega", found.id)
    return _one(request, found, str(gesprek_id), form)


def _led(request: HttpRequest, collega_id: UUID) -> Medewerker:
    found = get_object_or_404(Medewerker, id=collega_id)
    if not leads(collega_id, actor_of(request)):
        raise PermissionDenied("personeel")
    return found


def _one(request: HttpRequest, found: Medewerker, tried: str = "", form: forms.Form | None = None) -> HttpResponse:
    by, today = actor_of(request), timezone.localdate()
    _log(request, found, by)
    all_between = between(found.id)
    talks = [
        (talk, _form_of(tried, form, str(talk.id), GehoudenForm) if talk.gehouden_op is None else None)
        for talk in all_between.gesprekken
    ]
    context = {
        "here": "team",
        "leads": True,
        "who": found,
        "needs": needs_of([found.id], today=today)[found.id],
        "between": all_between,
        "talks": talks,
        "account": mandate_account(found.id, year=today.year, month=today.month, today=today),
        "steps": [
            (name, words, _form_of(tried, form, name, made))
            for name, (made, _, words) in STEPS.items()
            if name != "inwerken" or not all_between.stappen
        ],
        "failed": form,
        "tried": tried,
        "today": today,
    }
    return page(request, "personeel/collega.html", context, status=422 if form else 200)


def _form_of(tried: str, form: forms.Form | None, name: str, made: type[forms.Form]) -> forms.Form:
    return form if form is not None and tried == name else made(auto_id=f"{name}-%s")


def _log(request: HttpRequest, found: Medewerker, by: Actor) -> None:
    log_view(
        object=f"personeel:{found.id}",
        label="Coaching van een collega",
        action="bekeken",
        activity="personeel",
        purpose="Een collega begeleiden",
        place=address_of(request),
        by=by,
    )
