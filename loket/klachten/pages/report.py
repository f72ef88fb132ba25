"""The annual report: for everybody once it is published, as page, PDF and csv (Awb 9:12a)."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.huisstijl.brief import Letter, pdf_of
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.sheet import csv_answer
from loket.kernel.text import local
from loket.klachten.commands import publish_jaarverslag
from loket.klachten.forms.steps import JaarverslagForm
from loket.klachten.models import Jaarverslag
from loket.klachten.pages.sheet import lines_of, shown, text_of
from loket.klachten.permissions import COORDINEREN
from loket.klachten.queries.jaar import figures_of, published, stored, years_to_report
from loket.organisatie.queries import gemeente


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    return page(request, "klachten/public/jaarverslagen.html", {"reports": published()})


@require_safe
def report(request: HttpRequest, jaar: int) -> HttpResponse:
    found = _published(jaar)
    return page(request, "klachten/public/jaarverslag.html", {"report": found, **shown(found.cijfers)})


@require_safe
def as_csv(request: HttpRequest, jaar: int) -> HttpResponse:
    lines = ([jaar, *line] for line in lines_of(_published(jaar).cijfers))
    return csv_answer(f"klachten-{jaar}", [("jaar", "tabel", "wat", "aantal"), *lines])


@require_safe
def as_pdf(request: HttpRequest, jaar: int) -> HttpResponse:
    found, town = _published(jaar), gemeente()
    letter = Letter(
        sender=town.full_name,
        to=("Aan iedereen die dit wil weten",),
        day=local(found.gepubliceerd_op).date(),
        subject=f"Klachten in {jaar}",
        text=text_of(found),
        foot=town.contact_line,
    )
    answer = HttpResponse(pdf_of(letter), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="klachten-{jaar}.pdf"'
    return answer


@require_safe
@staff_only(COORDINEREN)
def years(request: HttpRequest) -> HttpResponse:
    done = {each.jaar for each in published()}
    rows = [(jaar, jaar in done) for jaar in years_to_report(today=timezone.localdate())]
    return page(request, "klachten/staff/years.html", {"rows": rows, "here": "jaarverslag"})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(COORDINEREN)
def year(request: HttpRequest, jaar: int) -> HttpResponse:
    """The report as it would be now, and the two texts that come with it."""
    if jaar not in years_to_report(today=timezone.localdate()):
        raise Http404
    form, by = JaarverslagForm(typed(request)), actor_of(request)
    if carried_out(form, lambda told: publish_jaarverslag(jaar=jaar, **told, by=by)):
        messages.success(request, f"Het jaarverslag van {jaar} staat op de website.")
        return redirect("klachten:report", jaar)
    done = Jaarverslag.objects.filter(jaar=jaar).first()
    cijfers: dict[str, Any] = done.cijfers if done else stored(figures_of(jaar, today=timezone.localdate()))
    context = {"form": form, "report": done, "jaar": jaar, "here": "jaarverslag", **shown(cijfers)}
    return page(request, "klachten/staff/year.html", context, status=422 if form.errors else 200)


def _published(jaar: int) -> Jaarverslag:
    found = Jaarverslag.objects.filter(jaar=jaar).first()
    if found is None:
        raise Http404
    return found
