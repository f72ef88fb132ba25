"""What is missing in the national facility, and the forms to set it right."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_GET

from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.organisatie.queries import gemeente
from loket.regelgeving import commands
from loket.regelgeving.forms.staff import PublicationForm, RegelingForm, VersieForm
from loket.regelgeving.models import RegelingVersie
from loket.regelgeving.permissions import EDIT
from loket.regelgeving.queries.aanlevering import aanlevering
from loket.regelgeving.queries.regelingen import completeness, in_force, regeling_on


@require_GET
@staff_only(EDIT)
def work(request: HttpRequest) -> HttpResponse:
    context = {"rows": in_force(timezone.localdate()), "complete": completeness()}
    return page(request, "regelgeving/staff/work.html", context)


@require_GET
@staff_only(EDIT)
def to_deliver(request: HttpRequest) -> HttpResponse:
    """All texts that the national facility does not have, in a zip."""
    answer = HttpResponse(aanlevering(gemeente=gemeente().name), content_type="application/zip")
    answer["Content-Disposition"] = 'attachment; filename="aanlevering-regelgeving.zip"'
    return answer


@staff_only(EDIT)
def add(request: HttpRequest) -> HttpResponse:
    form = RegelingForm(typed(request), initial={"owner_id": actor_of(request).id})
    if form.is_valid() and _done(form, lambda told: commands.put_regeling(**told, by=actor_of(request))):
        messages.success(request, "De regeling is gemaakt. Vul nu de tekst in.")
        return redirect("regelgeving:adopt", form.cleaned_data["slug"])
    return _form(request, form, "Nieuwe regeling", "Maak de regeling")


@staff_only(EDIT)
def adopt(request: HttpRequest, slug: str) -> HttpResponse:
    today = timezone.localdate()
    found = regeling_on(slug, today)
    if found is None:
        raise Http404
    form = VersieForm(typed(request), initial={"text": found.text, "adopted_on": today})
    if form.is_valid() and _done(form, lambda told: commands.adopt_versie(slug=slug, **told, by=actor_of(request))):
        messages.success(request, "De nieuwe tekst staat klaar. Maak hem nog bekend.")
        return redirect("regelgeving:work")
    return _form(request, form, f"Nieuwe tekst: {found.citeertitel}", "Bewaar de tekst")


@staff_only(EDIT)
def publish(request: HttpRequest, versie_id: UUID) -> HttpResponse:
    versie = get_object_or_404(RegelingVersie.objects.select_related("regeling"), id=versie_id)
    form = PublicationForm(typed(request), initial={"cvdr_id": versie.regeling.cvdr_id})
    if form.is_valid() and _done(
        form, lambda told: commands.publish_versie(versie_id=versie_id, **told, by=actor_of(request))
    ):
        messages.success(request, "De bekendmaking is bewaard.")
        return redirect("regelgeving:work")
    return _form(request, form, f"Bekendmaking: {versie.regeling.citeertitel}", "Bewaar de bekendmaking")


def _done(form: forms.Form, change: Callable[[dict[str, Any]], object]) -> bool:
    try:
        change(form.cleaned_data)
    except Refused as refused:
        show_refusals(form, refused)
        return False
    return True


def _form(request: HttpRequest, form: forms.Form, title: str, button: str) -> HttpResponse:
    context = {"form": form, "title": title, "button": button}
    return page(request, "regelgeving/staff/form.html", context, status=422 if form.errors else 200)
