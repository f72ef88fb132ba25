"""How long people wait, and how long helping takes."""

import csv
from io import StringIO

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.balie.permissions import FIGURES
from loket.balie.queries import figures as told
from loket.balie.queries.figures import Counted
from loket.balie.queries.halls import halls
from loket.balie.queries.hours import hours_of
from loket.balie.rules.figures import Spread, minutes
from loket.kernel.counted_days import Period, period_of, periods
from loket.kernel.http import page, staff_only
from loket.kernel.text import local


@require_safe
@staff_only(FIGURES)
def figures(request: HttpRequest) -> HttpResponse:
    """`?periode=` and `?locatie=`; all halls together when that is left out."""
    period, locatie = _chosen(request)
    days = (period.first, period.last)
    context = {
        "period": period,
        "periods": periods(local(timezone.now()).date()),
        "halls": halls(),
        "locatie": locatie,
        "total": told.counted(*days, locatie=locatie),
        "hours": hours_of(*days, locatie=locatie),
        "rijen": told.counted_by_rij(*days, locatie=locatie),
        "arrivals": told.arrivals(*days, locatie=locatie),
        "inhabitants": told.visits_per_inhabitant(period.last, locatie=locatie),
        "last": told.last_visits(locatie),
        "now": timezone.now(),
    }
    return page(request, "balie/figures.html", context)


@require_safe
@staff_only(FIGURES)
def figures_csv(request: HttpRequest) -> HttpResponse:
    """The same figures, for a Dutch spreadsheet. Nobody's name is in it."""
    period, locatie = _chosen(request)
    days = (period.first, period.last)
    rows = [("totaal", "alles", told.counted(*days, locatie=locatie))]
    rows += [("uur", f"{hour}", each) for hour, each in told.counted_by_hour(*days, locatie=locatie)]
    rows += [("rij", name, each) for name, each in told.counted_by_rij(*days, locatie=locatie)]
    answer = HttpResponse(_csv(rows, told.arrivals(*days, locatie=locatie)), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="balie-{period.code}.csv"'
    return answer


HEAD = (
    *("soort", "naam", "bezoeken", "geholpen", "weggegaan", "wachten gemiddeld", "wachten mediaan", "wachten p90"),
    *("binnen norm %", "helpen gemiddeld", "helpen mediaan", "helpen p90"),
)


def _csv(rows: list[tuple[str, str, Counted]], came: Spread) -> str:
    """Semicolons, decimal commas, and a mark that tells the letters are UTF-8."""
    written = StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEAD)
    for kind, name, row in rows:
        share = "" if row.waiting.share is None else f"{row.waiting.share}".replace(".", ",")
        waiting, handling = _spread(row.waiting), _spread(row.handling)
        writer.writerow([kind, name, row.visits, row.helped, row.left, *waiting, share, *handling])
    writer.writerow(["specialist", "tot aankomst", came.count, "", "", *_spread(came), "", "", "", ""])
    return f"\ufeff{written.getvalue()}"


def _spread(told: Spread) -> list[str]:
    return [minutes(each) if each is not None else "" for each in (told.average, told.median, told.p90)]


def _chosen(request: HttpRequest) -> tuple[Period, str]:
    period = period_of(request.GET.get("periode", ""), local(timezone.now()).date())
    wanted = request.GET.get("locatie", "")
    return period, wanted if wanted in {hall.locatie for hall in halls()} else ""
