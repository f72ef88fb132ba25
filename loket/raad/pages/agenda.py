"""What staff puts on the agenda: items, papers, votes; and who took part."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from loket.kernel.bounds import holds
from loket.kernel.forms import typed
from loket.kernel.http import actor_of, staff_only
from loket.raad import commands
from loket.raad.forms.staff import AgendapuntForm, DeelnemerForm, StemmingForm, StukForm
from loket.raad.models import Agendapunt, Informatieobject, Stemming, Vergadering
from loket.raad.pages.staff import done, form_page
from loket.raad.permissions import EDIT

FIELDS = tuple(AgendapuntForm.base_fields)


@staff_only(EDIT)
def add_agendapunt(request: HttpRequest, vergadering_id: UUID) -> HttpResponse:
    found = get_object_or_404(Vergadering, id=vergadering_id)
    last = found.agendapunten.aggregate(last=Max("nummer"))["last"] or 0
    form, by = AgendapuntForm(typed(request), initial={"nummer": last + 1}), actor_of(request)
    if form.is_valid() and done(
        form, lambda: commands.put_agendapunt(vergadering_id=found.id, **form.cleaned_data, by=by)
    ):
        messages.success(request, "Het punt staat op de agenda.")
        return redirect("raad:show", found.id)
    return form_page(request, form, "Nieuw agendapunt", "Zet op de agenda", found)


@staff_only(EDIT)
def change_agendapunt(request: HttpRequest, agendapunt_id: UUID) -> HttpResponse:
    item = get_object_or_404(Agendapunt.objects.select_related("vergadering"), id=agendapunt_id)
    form = AgendapuntForm(typed(request), initial={name: getattr(item, name) for name in FIELDS})
    ids, by = {"vergadering_id": item.vergadering_id, "agendapunt_id": item.id}, actor_of(request)
    if form.is_valid() and done(form, lambda: commands.put_agendapunt(**ids, **form.cleaned_data, by=by)):
        messages.success(request, "Het punt is bewaard.")
        return redirect("raad:show", item.vergadering_id)
    return form_page(request, form, f"Wijzig punt {item.nummer}", "Bewaar het punt", item.vergadering)


@holds()
@staff_only(EDIT)
def add_stuk(request: HttpRequest, vergadering_id: UUID) -> HttpResponse:
    """`?punt=<id>`: the item that it belongs to stands ready."""
    found = get_object_or_404(Vergadering, id=vergadering_id)
    items = [(str(item.id), f"{item.nummer}. {item.naam}") for item in found.agendapunten.all()]
    initial = {"datum": timezone.localdate(), "agendapunt_id": request.GET.get("punt", "")}
    form = StukForm(typed(request), request.FILES or None, items=items, initial=initial)
    by = actor_of(request)
    if form.is_valid() and done(form, lambda: commands.add_stuk(vergadering_id=found.id, **form.told, by=by)):
        messages.success(request, "Het stuk is toegevoegd.")
        return redirect("raad:show", found.id)
    return form_page(request, form, "Nieuw stuk", "Voeg het stuk toe", found)


@require_POST
@staff_only(EDIT)
def remove_stuk(request: HttpRequest, stuk_id: UUID) -> HttpResponse:
    found = get_object_or_404(Informatieobject, id=stuk_id)
    commands.remove_stuk(stuk_id=found.id, by=actor_of(request))
    messages.success(request, "Het stuk is verwijderd.")
    return redirect("raad:show", found.vergadering_id)


@staff_only(EDIT)
def add_stemming(request: HttpRequest, agendapunt_id: UUID) -> HttpResponse:
    item = get_object_or_404(Agendapunt.objects.select_related("vergadering"), id=agendapunt_id)
    form, by = StemmingForm(typed(request), initial={"onderwerp": item.naam}), actor_of(request)
    if form.is_valid() and done(
        form, lambda: commands.record_stemming(agendapunt_id=item.id, **form.cleaned_data, by=by)
    ):
        messages.success(request, "De stemming is bewaard.")
        return redirect("raad:show", item.vergadering_id)
    return form_page(request, form, f"Stemming bij punt {item.nummer}", "Bewaar de stemming", item.vergadering)


@require_POST
@staff_only(EDIT)
def remove_stemming(request: HttpRequest, stemming_id: UUID) -> HttpResponse:
    found = get_object_or_404(Stemming.objects.select_related("agendapunt"), id=stemming_id)
    commands.remove_stemming(stemming_id=found.id, by=actor_of(request))
    messages.success(request, "De stemming is verwijderd.")
    return redirect("raad:show", found.agendapunt.vergadering_id)


@staff_only(EDIT)
def add_deelnemer(request: HttpRequest, vergadering_id: UUID) -> HttpResponse:
    found = get_object_or_404(Vergadering, id=vergadering_id)
    form, by = DeelnemerForm(typed(request)), actor_of(request)
    if form.is_valid() and done(
        form, lambda: commands.add_deelnemer(vergadering_id=found.id, **form.cleaned_data, by=by)
    ):
        messages.success(request, "De deelnemer is toegevoegd.")
        return redirect("raad:add_deelnemer", found.id)
    return form_page(request, form, "Nieuwe deelnemer", "Voeg toe", found)
