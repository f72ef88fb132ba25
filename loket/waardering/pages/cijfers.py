"""What people think of us in the last months, for staff."""

from datetime import date, timedelta
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.sheet import csv_answer
from loket.waardering.commands import label_antwoord
from loket.waardering.models import Antwoord
from loket.waardering.permissions import BEKIJKEN, BIJHOUDEN
from loket.waardering.queries.cijfers import figures, open_answers
from loket.waardering.queries.meting import comparisons
from loket.waardering.rules.vragen import LABELS

TIMES = {"30": "30 dagen", "90": "3 maanden", "365": "1 jaar"}


@require_safe
@staff_only(BEKIJKEN)
def work(request: HttpRequest) -> HttpResponse:
    """`?dagen=` how far back."""
    first, last, days = _time(request)
    found, counted = comparisons(), figures(first, last)
    context = {
        "figures": counted,
        "bars": [(label, float(mark)) for label, mark in counted.aspecten if mark is not None],
        "open": open_answers(first, last),
        "comparisons": found,
        "footnotes": sorted({each.voetnoot for _, each in found if each.voetnoot}),
        "times": TIMES.items(),
        "days": days,
        "labels": LABELS,
        "last": last,
        "keeps": actor_of(request).may(BIJHOUDEN),
    }
    return page(request, "waardering/staff/work.html", context)


@require_safe
@staff_only(BEKIJKEN)
def as_csv(request: HttpRequest) -> HttpResponse:
    first, last, _ = _time(request)
    head = ("kanaal", "gevraagd", "niet gevraagd", "antwoorden", "respons", "cijfer", "moeite", "nps")
    found = figures(first, last)
    lines = []
    for line in [*found.lines, found.total]:
        shown = (line.response, line.cijfer, line.moeite, line.nps)
        told = ["n.v.t." if each is None else each for each in shown]
        lines.append([line.label, line.asked, line.suppressed, line.answered, *told])
    return csv_answer(f"waardering-{last}", [head, *lines])


@require_POST
@staff_only(BEKIJKEN)
def label(request: HttpRequest, antwoord_id: UUID) -> HttpResponse:
    try:
        label_antwoord(antwoord_id=antwoord_id, labels=request.POST.getlist("labels"), by=actor_of(request))
    except Antwoord.DoesNotExist:
        raise Http404 from None
    messages.success(request, "De labels zijn bewaard.")
    return redirect("waardering:work")


def _time(request: HttpRequest) -> tuple[date, date, str]:
    asked = request.GET.get("dagen", "")
    days = asked if asked in TIMES else "90"
    last = timezone.localdate()
    return last - timedelta(days=int(days) - 1), last, days
