"""How often the website was read, for staff."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.bezoek.permissions import READ
from loket.bezoek.queries import baselines, visited
from loket.bezoek.rules.period import period_of, periods
from loket.kernel.http import page, staff_only
from loket.kernel.sheet import csv_answer
from loket.kernel.text import local

HEAD = ("maand", "bekeken pagina's", "bezoeken", "unieke bezoekers per dag", "bezoeken per bezoeker")


@require_safe
@staff_only(READ)
def figures(request: HttpRequest) -> HttpResponse:
    """`?periode=`: the last thirty days, this half year, this year, or the one before."""
    today = local(timezone.now()).date()
    period = period_of(request.GET.get("periode", ""), today)
    context = {
        "period": period,
        "periods": periods(today),
        "visited": visited(period, today=today),
        "baselines": baselines(),
    }
    return page(request, "bezoek/figures.html", context)


@require_safe
@staff_only(READ)
def figures_csv(request: HttpRequest) -> HttpResponse:
    today = local(timezone.now()).date()
    period = period_of(request.GET.get("periode", ""), today)
    found = visited(period, today=today)
    rows = [
        (row.label, row.views, row.visits, row.uniques, "" if row.each is None else round(row.each, 2))
        for row in (*found.months, found.total)
    ]
    return csv_answer(f"bezoek-{period.code}", [HEAD, *rows])
