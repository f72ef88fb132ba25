"""Arranging products: how many there are, where people look for them, who else does things, what they are called."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.bounds import holds
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refusal, refuse
from loket.producten import commands
from loket.producten.forms import InstantieForm, NamesForm, OnderwerpForm
from loket.producten.models import Instantie, Onderwerp
from loket.producten.permissions import ARRANGE
from loket.producten.queries.arrange import bodies_with_products, subjects_with_products
from loket.producten.queries.figures import missing_upl_names, product_figures, wrong_upl_names

MOST_TOLD = 50


@require_safe
@staff_only(ARRANGE)
def overview(request: HttpRequest) -> HttpResponse:
    context = {
        "figures": product_figures(),
        "wrong": wrong_upl_names(),
        "missing": missing_upl_names(),
        "subjects": subjects_with_products(),
        "bodies": bodies_with_products(),
    }
    return page(request, "producten/overview.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def onderwerp(request: HttpRequest, code: str = "") -> HttpResponse:
    found = get_object_or_404(Onderwerp, code=code) if code else None
    initial = {name: getattr(found, name) for name in OnderwerpForm.base_fields} if found else {}
    form = OnderwerpForm(typed(request), initial=initial)
    title = found.label if found else "Nieuw onderwerp"
    taken = Onderwerp.objects.filter

    def put(told: dict[str, Any]) -> object:
        refuse(None if found else _why_not_new(form.code, "label", taken(code=form.code).exists()))
        return commands.put_onderwerp(code=code or form.code, **told, by=actor_of(request))

    return _form(request, form, title, put)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def instantie(request: HttpRequest, code: str = "") -> HttpResponse:
    found = get_object_or_404(Instantie, code=code) if code else None
    initial = {name: getattr(found, name) for name in InstantieForm.base_fields} if found else {}
    form = InstantieForm(typed(request), initial=initial)
    title = found.name if found else "Nieuwe organisatie"
    taken = Instantie.objects.filter

    def put(told: dict[str, Any]) -> object:
        refuse(None if found else _why_not_new(form.code, "name", taken(code=form.code).exists()))
        return commands.put_instantie(code=code or form.code, **told, by=actor_of(request))

    return _form(request, form, title, put)


@holds()
@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def names(request: HttpRequest) -> HttpResponse:
    """The Uniforme Productnamenlijst: which lines did not go in stands on the page, by number."""
    form = NamesForm(typed(request), request.FILES if request.method == "POST" else None)
    context: dict[str, object] = {"form": form, "most": MOST_TOLD}
    if carried_out(form, lambda told: context.update(report=_taken_in(told["file"], request))):
        context |= {"form": NamesForm(), "wrong": wrong_upl_names()}
    return page(request, "producten/names.html", context, status=422 if form.errors else 200)


def _taken_in(file: "UploadedFile[Any]", request: HttpRequest) -> commands.UplReport:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lijst.csv"
        with path.open("wb") as written:
            written.writelines(file.chunks())
        return commands.take_in_upl(path=path, by=actor_of(request))


def _why_not_new(code: str, field: str, taken: bool) -> Refusal | None:
    """`nieuw` stands in the address of a new one, so nothing may be called so."""
    if not code or code == "nieuw":
        return Refusal("name-without-letters", "Kies een naam met letters.", field)
    return Refusal("name-taken", "Deze naam is er al.", field) if taken else None


def _form(request: HttpRequest, form: forms.Form, title: str, put: Callable[[dict[str, Any]], object]) -> HttpResponse:
    if carried_out(form, put):
        messages.success(request, "Het is bewaard. Bezoekers zien het nu.")
        return redirect("producten:overview")
    return page(request, "producten/form.html", {"form": form, "title": title}, status=422 if form.errors else 200)
