"""How often the website was read, for staff."""

import csv
from io import StringIO

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.bezoek.permissions import READ
from loket.bezoek.queries import Figure, baselines, visited
from loket.bezoek.rules.period import period_of, periods
from loket.kernel.http import page, staff_only
from loket.kernel.text import local


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
    answer = HttpResponse(_csv([*found.months, found.total]), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="bezoek-{period.code}.csv"'
    return answer


def _csv(rows: list[Figure]) -> str:
    """For a Dutch spreadsheet: semicolons, decimal commas, and a mark that tells the letters are UTF-8."""
    written = StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(["maand", "bekeken pagina's", "bezoeken", "unieke bezoekers per dag", "bezoeken per bezoeker"])
    for row in rows:
        each = "" if row.each is None else f"{row.each:.2f}".replace(".", ",")
        writer.writerow([row.label, row.views, row.visits, row.uniques, each])
    return f"\ufeff{written.getvalue()}"
