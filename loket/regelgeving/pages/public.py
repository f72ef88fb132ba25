"""What is in force, on a day that the reader may choose."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.kernel.http import page
from loket.regelgeving.forms.day import DayForm
from loket.regelgeving.queries.regelingen import in_force, regeling_on
from loket.regelgeving.rules.regeling import binds
from loket.regelgeving.rules.text import asked_on, hoofdstukken

MOST_WORDS = 100  # characters


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """`?q=APV op 1-1-2025&op=`: what is in force on that day; without a day, today."""
    words, day = asked_on(request.GET.get("q", "")[:MOST_WORDS].replace("\x00", " "))
    form = DayForm(request.GET if request.GET.get("op") else None)
    on = _chosen(form) or day or timezone.localdate()
    rows = in_force(on, words=words)
    context = {"form": form, "rows": rows, "words": words, "on": on, "then": on != timezone.localdate()}
    return page(request, "regelgeving/public/list.html", context, status=422 if form.errors else 200)


@require_safe
def regeling(request: HttpRequest, slug: str) -> HttpResponse:
    """`?op=1-1-2025`: the text that was in force then (S-34)."""
    form = DayForm(request.GET if request.GET.get("op") else None)
    on = _chosen(form) or timezone.localdate()
    found = regeling_on(slug, on)
    if found is None:
        raise Http404
    chapters = hoofdstukken(found.text or "")
    context = {
        "form": form,
        "regeling": found,
        "chapters": chapters,
        "artikelen": [each for chapter in chapters for each in chapter.artikelen if each.number],
        "binds": found.versie is None or binds(published_on=found.versie.published_on, on=on),
        "then": on != timezone.localdate(),
    }
    return page(request, "regelgeving/public/regeling.html", context, status=422 if form.errors else 200)


def _chosen(form: DayForm) -> date | None:
    return form.cleaned_data["op"] if form.is_valid() else None
