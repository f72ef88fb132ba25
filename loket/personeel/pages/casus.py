"""Cases that colleagues talked about, and a new training."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.personeel import commands
from loket.personeel.forms.gesprek import CasusForm
from loket.personeel.forms.training import TrainingForm
from loket.personeel.permissions import BEHEREN
from loket.personeel.queries.casus import casussen
from loket.personeel.queries.wie import leads_anybody

TEXTS = ("titel", "gebeurd", "klant", "goed", "beter", "les", "actie")


@require_safe
@staff_only()
def overview(request: HttpRequest) -> HttpResponse:
    context = {"here": "casussen", "leads": leads_anybody(actor_of(request)), "rows": casussen()}
    return page(request, "personeel/casussen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def new_casus(request: HttpRequest) -> HttpResponse:
    form, by = CasusForm(typed(request)), actor_of(request)

    def keep(told: dict[str, Any]) -> None:
        people = [UUID(each) for each in told["deelnemers"]]
        texts = {name: told[name] for name in TEXTS}
        commands.keep_casus(told=texts, besproken_op=told["besproken_op"], deelnemers=people, by=by)

    if carried_out(form, keep):
        messages.success(request, "De casus is bewaard.")
        return redirect("personeel:casussen")
    context = {"here": "casussen", "leads": leads_anybody(by), "form": form, "title": "Nieuwe casus"}
    return page(request, "personeel/nieuw.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def new_training(request: HttpRequest) -> HttpResponse:
    form, by = TrainingForm(typed(request)), actor_of(request)

    def keep(told: dict[str, Any]) -> None:
        told["skill_id"] = UUID(told["skill_id"]) if told["skill_id"] else None
        told["functies"] = [UUID(each) for each in told["functies"]]
        commands.keep_training(**told, by=by)

    if carried_out(form, keep):
        messages.success(request, "De training staat in de lijst.")
        return redirect("personeel:trainingen")
    context = {"here": "trainingen", "leads": leads_anybody(by), "form": form, "title": "Nieuwe training"}
    return page(request, "personeel/nieuw.html", context, status=422 if form.errors else 200)
