"""Listing, adding and changing rows of a register, each with its history."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.organisatie import commands, queries
from loket.organisatie.forms import GemeenteForm
from loket.organisatie.pages.registers import REGISTERS, Register
from loket.organisatie.permissions import MANAGE
from loket.organisatie.queries.history import history
from loket.organisatie.queries.record import gemeente_values


@require_safe
@staff_only()
def overview(request: HttpRequest) -> HttpResponse:
    """What there is to manage."""
    mine = [register for register in REGISTERS.values() if actor_of(request).may(register.permission)]
    if not mine:
        raise PermissionDenied(MANAGE)
    return page(request, "organisatie/overview.html", {"registers": mine, "manages": actor_of(request).may(MANAGE)})


@require_safe
@staff_only()
def rows(request: HttpRequest, slug: str) -> HttpResponse:
    register = _register(request, slug)
    found = register.rows(timezone.localdate())
    return page(request, "organisatie/register.html", {"register": register, "rows": found})


@staff_only()
def add(request: HttpRequest, slug: str) -> HttpResponse:
    register = _register(request, slug)
    form = register.form(typed(request), adding=True)
    if form.is_valid():
        try:
            register.add(**form.cleaned_data, by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "Toegevoegd.")
            return redirect("organisatie:rows", slug)
    context = {"register": register, "form": form, "adding": True}
    return page(request, "organisatie/record.html", context, status=422 if form.errors else 200)


@staff_only()
def change(request: HttpRequest, slug: str, id: str) -> HttpResponse:
    register = _register(request, slug)
    values = _values(register, id)
    form = register.form(typed(request), initial=values, adding=False)
    if form.is_valid():
        try:
            register.change(**{register.key: id}, **form.cleaned_data, by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "Bewaard.")
            return redirect("organisatie:rows", slug)
    context = {"register": register, "form": form, "id": id, "values": values, "history": history(id)}
    if slug == "medewerkers":
        context |= {"functies": queries.functies_of(UUID(id)), "skills": queries.skills_of(UUID(id))}
    return page(request, register.template, context, status=422 if form.errors else 200)


@staff_only(MANAGE)
def gemeente(request: HttpRequest) -> HttpResponse:
    form = GemeenteForm(typed(request), initial=gemeente_values())
    if form.is_valid():
        try:
            commands.set_up_gemeente(**form.cleaned_data, by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "Bewaard.")
            return redirect("organisatie:gemeente")
    context = {"form": form, "history": history(1)}
    return page(request, "organisatie/gemeente.html", context, status=422 if form.errors else 200)


def _register(request: HttpRequest, slug: str) -> Register:
    register = REGISTERS.get(slug)
    if register is None:
        raise Http404
    if not actor_of(request).may(register.permission):
        raise PermissionDenied(register.permission)
    return register


def _values(register: Register, id: str) -> dict[str, object]:
    try:
        values = register.values(id) if register.key == "code" or UUID(id) else None
    except ValueError:
        values = None
    if values is None:
        raise Http404
    return values
