"""How long people wait, and how long helping takes."""

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
from loket.kernel.sheet import csv_answer
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
    came = ("specialist", "tot aankomst", told.arrivals(*days, locatie=locatie))
    lines = [line_of(*row) for row in rows]
    return csv_answer(f"balie-{period.code}", [HEAD, *lines, _specialist(*came)])


HEAD = (
    *("soort", "naam", "bezoeken", "geholpen", "weggegaan", "wachten gemiddeld", "wachten mediaan", "wachten p90"),
    *("binnen norm %", "helpen gemiddeld", "helpen mediaan", "helpen p90"),
)


def line_of(kind: str, name: str, row: Counted) -> list[object]:
    share = "" if row.waiting.share is None else row.waiting.share
    return [kind, name, row.visits, row.helped, row.left, *_spread(row.waiting), share, *_spread(row.handling)]


def _specialist(kind: str, name: str, came: Spread) -> list[object]:
    return [kind, name, came.count, "", "", *_spread(came), "", "", "", ""]


def _spread(told: Spread) -> list[str]:
    return [minutes(each) if each is not None else "" for each in (told.average, told.median, told.p90)]


def _chosen(request: HttpRequest) -> tuple[Period, str]:
    period = period_of(request.GET.get("periode", ""), local(timezone.now()).date())
    wanted = request.GET.get("locatie", "")
    return period, wanted if wanted in {hall.locatie for hall in halls()} else ""
