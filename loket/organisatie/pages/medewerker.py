"""What happens to one medewerker beside the form: functies, skills, leaving and coming back."""

from collections.abc import Callable
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.organisatie import commands
from loket.organisatie.forms import AssignFunctieForm, EndForm, GrantSkillForm
from loket.organisatie.models import FunctieVervulling, Medewerker, SkillHeld
from loket.organisatie.permissions import GIVE_RIGHTS, MANAGE


@staff_only(GIVE_RIGHTS)
def assign_functie(request: HttpRequest, id: UUID) -> HttpResponse:
    someone = get_object_or_404(Medewerker, id=id)
    form = AssignFunctieForm(typed(request), initial={"first_day": timezone.localdate()})
    return _act(request, someone, form, commands.assign_functie, "Functie geven", medewerker_id=id)


@staff_only(GIVE_RIGHTS)
def end_functie(request: HttpRequest, filling_id: int) -> HttpResponse:
    filling = get_object_or_404(FunctieVervulling.objects.select_related("medewerker"), id=filling_id)
    form = EndForm(typed(request), initial={"last_day": timezone.localdate()})
    return _act(request, filling.medewerker, form, commands.end_functie, "Functie beëindigen", filling_id=filling_id)


@staff_only(MANAGE)
def grant_skill(request: HttpRequest, id: UUID) -> HttpResponse:
    someone = get_object_or_404(Medewerker, id=id)
    form = GrantSkillForm(typed(request), initial={"first_day": timezone.localdate()})
    return _act(request, someone, form, commands.grant_skill, "Vakgebied toevoegen", medewerker_id=id)


@staff_only(MANAGE)
def end_skill(request: HttpRequest, held_id: int) -> HttpResponse:
    held = get_object_or_404(SkillHeld.objects.select_related("medewerker"), id=held_id)
    form = EndForm(typed(request), initial={"last_day": timezone.localdate()})
    return _act(request, held.medewerker, form, commands.end_skill, "Vakgebied beëindigen", held_id=held_id)


@require_POST
@staff_only(MANAGE)
def end_employment(request: HttpRequest, id: UUID) -> HttpResponse:
    someone = get_object_or_404(Medewerker, id=id)
    commands.end_employment(medewerker_id=someone.id, by=actor_of(request))
    messages.success(request, "Het account is gesloten.")
    return redirect("organisatie:change", "medewerkers", str(id))


@require_POST
@staff_only(GIVE_RIGHTS)
def resume_employment(request: HttpRequest, id: UUID) -> HttpResponse:
    someone = get_object_or_404(Medewerker, id=id)
    commands.resume_employment(medewerker_id=someone.id, by=actor_of(request))
    messages.success(request, "Het account is weer open. Er is een nieuw wachtwoord nodig.")
    return redirect("organisatie:change", "medewerkers", str(id))


def _act(
    request: HttpRequest,
    someone: Medewerker,
    form: forms.Form,
    command: Callable[..., object],
    title: str,
    **what: object,
) -> HttpResponse:
    """Ask, call the command, and go back to the medewerker."""
    if form.is_valid():
        try:
            command(**what, **form.cleaned_data, by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "Bewaard.")
            return redirect("organisatie:change", "medewerkers", str(someone.id))
    context = {"form": form, "title": title, "someone": someone}
    return page(request, "organisatie/holding.html", context, status=422 if form.errors else 200)
