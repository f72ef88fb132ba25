"""The books of the programme: lists, and a line to fill in."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.programma import commands
from loket.programma.forms.boek import form_of
from loket.programma.forms.visie import BereiktForm
from loket.programma.models import Deelproject
from loket.programma.permissions import BEHEREN
from loket.programma.queries.boek import Boek, regels
from loket.programma.queries.boeken import BOEKEN
from loket.programma.queries.toets import regulations_to_screen
from loket.programma.rules.plan import why_not_lead

TO_MEASURE = ("bevindingen",)  # a line of these asks for a measure


@require_safe
@staff_only()
def books(request: HttpRequest, boek: str) -> HttpResponse:
    book = _book(boek)
    context = {
        "here": "boeken",
        "boek": book,
        "rows": regels(book, today=timezone.localdate()),
        "keeps": actor_of(request).may(BEHEREN),
        "to_measure": boek in TO_MEASURE,
        "projects": boek == "deelprojecten",
        "to_screen": regulations_to_screen(timezone.localdate()) if boek == "toetsen" else [],
    }
    return page(request, "programma/boek.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def new(request: HttpRequest, boek: str) -> HttpResponse:
    return _line(request, _book(boek), None)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def line(request: HttpRequest, boek: str, regel_id: UUID) -> HttpResponse:
    book = _book(boek)
    each = book.model._default_manager.filter(pk=regel_id).first()
    if each is None:
        raise Http404
    return _line(request, book, each)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def project(request: HttpRequest, deelproject_id: UUID) -> HttpResponse:
    """Begin a subproject, or say what was reached."""
    each = Deelproject.objects.select_related("plan", "eigenaar").filter(id=deelproject_id).first()
    if each is None:
        raise Http404
    form = BereiktForm(typed(request))
    by = actor_of(request)

    def finish(told: dict[str, Any]) -> None:
        commands.finish_deelproject(deelproject_id=deelproject_id, **told, by=by)

    if carried_out(form, finish):
        messages.success(request, "Klaar. Mooi werk.")
        return redirect("programma:boek", "deelprojecten")
    context = {"here": "boeken", "each": each, "form": form, "leads": why_not_lead(each, by) is None}
    return page(request, "programma/deelproject.html", context, status=422 if form.errors else 200)


@require_POST
@staff_only()
def start(request: HttpRequest, deelproject_id: UUID) -> HttpResponse:
    try:
        commands.start_deelproject(deelproject_id=deelproject_id, by=actor_of(request))
    except Deelproject.DoesNotExist:
        raise Http404 from None
    except Refused as refused:
        messages.error(request, " ".join(each.reason for each in refused.refusals))
    else:
        messages.success(request, "Het deelproject is begonnen.")
    return redirect("programma:deelproject", deelproject_id)


def _line(request: HttpRequest, book: Boek, each: Any) -> HttpResponse:
    form = form_of(book, typed(request), each=each)
    regel_id = each.pk if each else None

    def keep(told: dict[str, Any]) -> None:
        commands.keep_regel(boek=book.code, told=told, regel_id=regel_id, by=actor_of(request))

    if carried_out(form, keep):
        messages.success(request, "Bewaard.")
        return redirect("programma:boek", book.code)
    context = {"here": "boeken", "boek": book, "form": form, "is_new": each is None}
    return page(request, "programma/regel.html", context, status=422 if form.errors else 200)


def _book(code: str) -> Boek:
    try:
        return BOEKEN[code]
    except KeyError:
        raise Http404 from None
