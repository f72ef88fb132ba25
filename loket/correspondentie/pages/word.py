"""Letters in Word: the house templates, and the finished letter that comes back."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.correspondentie import commands
from loket.correspondentie.forms.word import TerugForm, WordsjabloonForm
from loket.correspondentie.models import Sjabloon, Taal, Wordversie
from loket.correspondentie.pages.brief import for_writers, shown
from loket.correspondentie.pages.door import brief_or_404
from loket.correspondentie.permissions import SJABLONEN
from loket.correspondentie.queries.sjablonen import in_use
from loket.correspondentie.queries.word import word_versions
from loket.correspondentie.rules.places import FIELDS
from loket.kernel.bounds import holds
from loket.kernel.forms import carried_out, show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@holds()
@require_http_methods(["GET", "POST"])
@staff_only(SJABLONEN)
def versions(request: HttpRequest, code: str, taal: str) -> HttpResponse:
    """The Word files of one template, and a new one."""
    sjabloon = get_object_or_404(Sjabloon.objects.select_related("soort"), code=code)
    if taal not in Taal.values:
        raise Http404
    lines, text = word_versions(code, taal), in_use(code, taal)
    first = lines[0].onderwerp if lines else (text.onderwerp if text else "")
    form = WordsjabloonForm(typed(request), request.FILES or None, initial={"onderwerp": first})
    keep = partial(commands.keep_word_version, sjabloon=code, taal=taal, by=actor_of(request))
    if carried_out(
        form,
        lambda told: keep(
            onderwerp=told["onderwerp"], name=told["bestand"].name or "brief.docx", data=told["bestand"].read()
        ),
    ):
        messages.success(request, "Brieven in Word beginnen nu met dit bestand.")
        return redirect("correspondentie:word_versions", code, taal)
    context = {"sjabloon": sjabloon, "taal": Taal(taal), "form": form, "lines": lines, "fields": FIELDS}
    return page(request, "correspondentie/word_versions.html", context, status=422 if form.errors else 200)


@require_safe
@staff_only(SJABLONEN)
def file(request: HttpRequest, wordversie_id: UUID) -> HttpResponse:
    """One version as it was given to us."""
    found = get_object_or_404(Wordversie, id=wordversie_id)
    answer = HttpResponse(bytes(found.bestand), content_type=DOCX)
    answer["Content-Disposition"] = content_disposition_header(True, found.bestandsnaam) or "attachment"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@require_POST
@staff_only(SJABLONEN)
def stop(request: HttpRequest, wordversie_id: UUID) -> HttpResponse:
    found = get_object_or_404(Wordversie.objects.defer("bestand"), id=wordversie_id)
    commands.stop_word_version(versie_id=wordversie_id, by=actor_of(request))
    messages.success(request, f"Versie {found.nummer} is niet meer in gebruik.")
    return redirect("correspondentie:word_versions", found.sjabloon_id, found.taal)


@holds()
@require_POST
@for_writers
def back(request: HttpRequest, brief_id: UUID) -> HttpResponse:
    """The finished letter comes back."""
    by = actor_of(request)
    form = TerugForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            ready = commands.put_back(brief_id=brief_id, data=form.cleaned_data["bestand"].read(), by=by)
        except Refused as refused:
            show_refusals(form, refused)
        else:
            said = "De brief staat klaar. Kijk hem na en verstuur hem."
            messages.success(request, said if ready else "De brief staat in het dossier. Zet hem ook terug als PDF.")
            return redirect("correspondentie:write", brief_id)
    return shown(request, brief_or_404(brief_id, by=by), back_form=form)
