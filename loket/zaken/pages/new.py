"""A zaak for somebody who calls, writes or stands at the desk."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from loket.kernel.fields import uuid_in
from loket.kernel.forms import show_refusals
from loket.kernel.http import actor_of, page
from loket.kernel.refusal import Refused
from loket.kernel.text import date_words
from loket.zaken import commands
from loket.zaken.forms.aanvrager import CallerForm
from loket.zaken.models import Zaak
from loket.zaken.pages.door import for_handlers
from loket.zaken.queries.choices import zaaktypen_to_open
from loket.zaken.queries.detail import look_at


@require_http_methods(["GET", "POST"])
@for_handlers
def new(request: HttpRequest) -> HttpResponse:
    """`?soort=` chooses the kind of zaak beforehand."""
    kinds = zaaktypen_to_open()
    if request.method == "GET":
        form = CallerForm(kinds=kinds, initial={"zaaktype": request.GET.get("soort", "")})
        return page(request, "zaken/new.html", {"form": form})
    form = CallerForm(request.POST, kinds=kinds)
    if form.is_valid():
        try:
            return _opened(request, form)
        except Refused as refused:
            show_refusals(form, refused)
    return page(request, "zaken/new.html", {"form": form}, status=422)


def _opened(request: HttpRequest, form: CallerForm) -> HttpResponse:
    """To the zaak; or back to an empty form when another team has it now."""
    told, by = form.cleaned_data, actor_of(request)
    zaak = commands.open_for_caller(
        send_key=form.key,
        zaaktype_id=told["zaaktype"],
        omschrijving=told["omschrijving"],
        toelichting=told["toelichting"],
        kanaal=told["kanaal"],
        aanvrager=form.aanvrager(),
        by=by,
    )
    if told["mij"] and zaak.team_id in by.teams:
        commands.take_over(zaak_id=zaak.id, team=zaak.team_id, behandelaar_id=uuid_in(by.id), by=by)
    messages.success(request, f"Zeg dit: het zaaknummer is {zaak.identificatie}.{_until(zaak)}")
    try:
        look_at(zaak.id, by=by)
    except Refused:
        return redirect("zaken:new")
    return redirect("zaken:zaak", zaak.id)


def _until(zaak: Zaak) -> str:
    day = zaak.uiterlijke_einddatum_afdoening
    return f" U hoort uiterlijk {date_words(day)} van ons." if day else ""
