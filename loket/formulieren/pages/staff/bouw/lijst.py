"""All forms, a new one, and one out of a file."""

import json

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.formulieren.commands.bouw import copy_formulier, take_in
from loket.formulieren.commands.formulier import make_formulier
from loket.formulieren.forms.bouw.nieuw import InvoerForm, NieuwForm
from loket.formulieren.permissions import BEHEREN
from loket.formulieren.queries.bouw import all_forms, export_of
from loket.formulieren.queries.normen import overdue_norms
from loket.kernel.bounds import holds
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only


@require_safe
@staff_only(BEHEREN)
def lijst(request: HttpRequest) -> HttpResponse:
    return page(
        request, "formulieren/bouwer/lijst.html", {"rows": all_forms(), "overdue": overdue_norms(timezone.localdate())}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def nieuw(request: HttpRequest) -> HttpResponse:
    """Empty, or with all that another form asks."""
    form, by = NieuwForm(typed(request), forms_now=[(row.slug, row.name) for row in all_forms()]), actor_of(request)

    def make(told: dict[str, str]) -> None:
        like = told.pop("like")
        if like:
            copy_formulier(of=like, **told, by=by)
        else:
            make_formulier(**told, by=by)

    if form.is_bound and carried_out(form, lambda told: make(dict(told))):
        return redirect("formulieren:bouwen", form.cleaned_data["slug"])
    return page(request, "formulieren/bouwer/nieuw.html", {"form": form}, status=422 if form.errors else 200)


@holds()
@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def invoer(request: HttpRequest) -> HttpResponse:
    form, by = InvoerForm(typed(request), request.FILES or None), actor_of(request)

    def take(told: dict[str, object]) -> None:
        take_in(told=told["bestand"], slug=str(told["slug"]), name=str(told["name"]), by=by)

    if form.is_bound and carried_out(form, take):
        messages.success(request, "Het formulier is een concept. Kijk het na en publiceer het.")
        return redirect("formulieren:bouwen", form.cleaned_data["slug"])
    return page(request, "formulieren/bouwer/invoer.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
@staff_only(BEHEREN)
def uitvoer(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest version, to keep or to give to another town."""
    told = export_of(slug)
    if told is None:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="formulier-{slug}.json"'}
    text = json.dumps(told, ensure_ascii=False, indent=2)
    return HttpResponse(text, content_type="application/json; charset=utf-8", headers=headers)
