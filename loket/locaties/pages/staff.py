"""Keeping places: a look before it is kept, the history, and each change put back (U37)."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.locaties import commands, queries
from loket.locaties.forms import AfwijkingForm, LocatieForm
from loket.locaties.models import Afwijking, Locatie
from loket.locaties.permissions import MANAGE
from loket.locaties.rules.facility import to_improve
from loket.locaties.rules.refusals import why_not_week

LOOK = "voorbeeld"
KEPT = ("name", "summary", "address", "phone", "by_appointment", "position", "active", "opening_hours", "facilities")


@require_safe
@staff_only(MANAGE)
def overview(request: HttpRequest) -> HttpResponse:
    """`?weg=` is the exception that was just taken away: it can be put back."""
    rows = [(row, to_improve(row.facilities)) for row in queries.all_locaties()]
    context = {
        "rows": rows,
        "afwijkingen": queries.afwijkingen(local(timezone.now()).date()),
        "removed": queries.removed_afwijking(request.GET.get("weg", "")),
        "history": queries.history(queries.EVERYWHERE),
    }
    return page(request, "locaties/staff/overview.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(MANAGE)
def add(request: HttpRequest) -> HttpResponse:
    return _form(request, LocatieForm(typed(request)), None)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(MANAGE)
def change(request: HttpRequest, code: str) -> HttpResponse:
    found = queries.locatie(code)
    if found is None:
        raise Http404
    initial = {name: getattr(found, name) for name in KEPT}
    return _form(request, LocatieForm(typed(request), initial=initial), found)


def _form(request: HttpRequest, form: LocatieForm, found: Locatie | None) -> HttpResponse:
    """Show it, look first, or keep it."""
    context: dict[str, object] = {"form": form, "locatie": found}
    if form.is_valid() and request.POST.get("doe") == LOOK:
        faults = why_not_week(form.cleaned_data["opening_hours"])
        show_refusals(form, Refused(*faults))
        if not faults:
            code = found.code if found else ""
            context["place"] = queries.as_it_would_be(form.cleaned_data, timezone.now(), code)
    elif form.is_valid() and _kept(request, form, found):
        messages.success(request, f"{form.cleaned_data['name']} is bewaard.")
        return redirect("locaties:change", found.code if found else form.code)
    context["history"] = queries.history(found.code) if found else []
    return page(request, "locaties/staff/locatie.html", context, status=422 if form.errors else 200)


def _kept(request: HttpRequest, form: LocatieForm, found: Locatie | None) -> bool:
    try:
        if found:
            commands.change_locatie(code=found.code, **form.cleaned_data, by=actor_of(request))
        else:
            commands.add_locatie(code=form.code, **form.cleaned_data, by=actor_of(request))
    except Refused as refused:
        show_refusals(form, refused)
        return False
    return True


@require_POST
@staff_only(MANAGE)
def put_back(request: HttpRequest, code: str, number: int) -> HttpResponse:
    get_object_or_404(Locatie, code=code)
    commands.put_back(code=code, number=number, by=actor_of(request))
    messages.success(request, "Teruggezet.")
    return redirect("locaties:change", code)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(MANAGE)
def afwijking(request: HttpRequest) -> HttpResponse:
    form = AfwijkingForm(typed(request))
    if form.is_valid():
        try:
            commands.add_afwijking(**form.cleaned_data, by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "De afwijking is bewaard. Inwoners zien haar nu.")
            return redirect("locaties:overview")
    return page(request, "locaties/staff/afwijking.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
@staff_only(MANAGE)
def remove(request: HttpRequest, afwijking_id: UUID) -> HttpResponse:
    get_object_or_404(Afwijking, id=afwijking_id)
    commands.remove_afwijking(afwijking_id=afwijking_id, by=actor_of(request))
    return redirect(f"{reverse('locaties:overview')}?{urlencode({'weg': str(afwijking_id)})}")


@require_POST
@staff_only(MANAGE)
def put_back_afwijking(request: HttpRequest, afwijking_id: UUID) -> HttpResponse:
    get_object_or_404(Afwijking, id=afwijking_id)
    commands.put_back_afwijking(afwijking_id=afwijking_id, by=actor_of(request))
    messages.success(request, "De afwijking staat er weer.")
    return redirect("locaties:overview")
