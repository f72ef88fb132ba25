"""Meetings that come and were, and the minutes that are late; from plan to minutes."""

from collections.abc import Callable
from typing import cast
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.raad import commands
from loket.raad.forms.staff import CancelForm, VergaderingForm, VerslagForm, WhenForm
from loket.raad.models import Deelnemer, Vergadering
from loket.raad.pages.download import download
from loket.raad.permissions import EDIT
from loket.raad.queries import work as queries


@require_GET
@staff_only(EDIT)
def work(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    context = {"rows": queries.vergaderingen(today), "late": queries.late_verslagen(today)}
    return page(request, "raad/staff/work.html", context)


@require_GET
@staff_only(EDIT)
def show(request: HttpRequest, vergadering_id: UUID) -> HttpResponse:
    found = queries.vergadering(vergadering_id)
    if found is None:
        raise Http404
    context = {
        "vergadering": found,
        "agenda": queries.whole_agenda(found.id),
        "verslag": getattr(found, "verslag", None),
        "deelnemers": queries.deelnemers_of(found.id),
    }
    return page(request, "raad/staff/vergadering.html", context)


@staff_only(EDIT)
def plan(request: HttpRequest) -> HttpResponse:
    by = actor_of(request)
    form = VergaderingForm(typed(request), initial={"owner_id": by.id})
    if form.is_valid() and done(form, lambda: commands.plan_vergadering(**form.told, by=by)):
        messages.success(request, "De vergadering is gemaakt.")
        return redirect("raad:work")
    return form_page(request, form, "Nieuwe vergadering", "Maak de vergadering")


@staff_only(EDIT)
def change(request: HttpRequest, vergadering_id: UUID) -> HttpResponse:
    found = get_object_or_404(Vergadering, id=vergadering_id)
    names = ("naam", "gremium", "gremium_naam", "locatie", "toelichting", "owner_id", "verslag_days")
    initial = {name: getattr(found, name) for name in names} | _when(found)
    form, by = VergaderingForm(typed(request), initial=initial), actor_of(request)
    if form.is_valid() and done(form, lambda: commands.change_vergadering(vergadering_id=found.id, **form.told, by=by)):
        messages.success(request, "De vergadering is gewijzigd.")
        return redirect("raad:show", found.id)
    return form_page(request, form, f"Wijzig {found.naam}", "Bewaar", found)


@staff_only(EDIT)
def hold(request: HttpRequest, vergadering_id: UUID) -> HttpResponse:
    found = get_object_or_404(Vergadering, id=vergadering_id)
    form, by = WhenForm(typed(request), initial=_when(found)), actor_of(request)
    if form.is_valid() and done(
        form,
        lambda: commands.hold_vergadering(vergadering_id=found.id, start=form.start, end=form.end, by=by),
    ):
        messages.success(request, "De vergadering staat als gehouden.")
        return redirect("raad:show", found.id)
    return form_page(request, form, f"Wanneer was {found.naam}?", "Bewaar", found)


@staff_only(EDIT)
def cancel(request: HttpRequest, vergadering_id: UUID) -> HttpResponse:
    found = get_object_or_404(Vergadering, id=vergadering_id)
    form, by = CancelForm(typed(request)), actor_of(request)
    if form.is_valid() and done(
        form, lambda: commands.cancel_vergadering(vergadering_id=found.id, **form.cleaned_data, by=by)
    ):
        messages.success(request, "De vergadering is afgelast.")
        return redirect("raad:show", found.id)
    return form_page(request, form, f"Gelast {found.naam} af", "Gelast af", found)


@staff_only(EDIT)
def verslag(request: HttpRequest, vergadering_id: UUID) -> HttpResponse:
    found = queries.vergadering(vergadering_id)
    if found is None:
        raise Http404
    told, by = getattr(found, "verslag", None), actor_of(request)
    form = VerslagForm(typed(request), initial={"text": told.text if told else ""})
    if told and told.published_at:
        del form.fields["publish"]
    if form.is_valid():
        publish = form.cleaned_data.get("publish")
        command = commands.publish_verslag if publish else commands.write_verslag
        if done(form, lambda: command(vergadering_id=found.id, text=form.cleaned_data["text"], by=by)):
            messages.success(request, "Het verslag is gepubliceerd." if publish else "Het verslag is bewaard.")
            return redirect("raad:show", found.id)
    return form_page(request, form, f"Verslag van {found.naam}", "Bewaar het verslag", found)


@require_POST
@staff_only(EDIT)
def remove_deelnemer(request: HttpRequest, deelnemer_id: int) -> HttpResponse:
    found = get_object_or_404(Deelnemer, id=deelnemer_id)
    commands.remove_deelnemer(deelnemer_id=found.id, by=actor_of(request))
    messages.success(request, "De deelnemer is verwijderd.")
    return redirect("raad:show", found.vergadering_id)


@require_GET
@staff_only(EDIT)
def stuk(request: HttpRequest, stuk_id: UUID) -> HttpResponse:
    """A closed paper too, and no cache keeps it."""
    found = queries.stuk_for_staff(stuk_id)
    if found is None:
        raise Http404
    return cast(HttpResponse, download(found, public=False))


def done(form: forms.Form, change: Callable[[], object]) -> bool:
    try:
        change()
    except Refused as refused:
        show_refusals(form, refused)
        return False
    return True


def form_page(
    request: HttpRequest, form: forms.Form, title: str, button: str, vergadering: Vergadering | None = None
) -> HttpResponse:
    context = {"form": form, "title": title, "button": button, "vergadering": vergadering}
    return page(request, "raad/staff/form.html", context, status=422 if form.errors else 200)


def _when(found: Vergadering) -> dict[str, object]:
    start, end = local(found.started_at or found.planned_start), found.ended_at or found.planned_end
    return {"day": start.date(), "from_time": start.time(), "until_time": local(end).time() if end else None}
