"""The page "Drukte": what is asked per hour, beside opening hours and the roster, with a verdict in words."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from loket.kernel.http import page, staff_only
from loket.kernel.text import WEEKDAYS
from loket.rooster import queries
from loket.rooster.models import Kind
from loket.rooster.pages.week import monday_of
from loket.rooster.rules.demand import IN_AN_HOUR


@require_safe
@staff_only()
def demand(request: HttpRequest) -> HttpResponse:
    chosen = request.GET.get("soort", "")
    kind = chosen if chosen in Kind.values else Kind.TELEPHONE.value
    monday = monday_of(request.GET.get("week", ""))
    context = {
        "heat": queries.heat_map(kind, monday),
        "kind": kind,
        "kinds": Kind.choices,
        "kind_words": Kind(kind).label,
        "in_an_hour": IN_AN_HOUR[kind],
        "weekdays": WEEKDAYS,
        "monday": monday,
        "sunday": monday + timedelta(days=6),
        "number": monday.isocalendar().week,
        "before": monday - timedelta(days=7),
        "after": monday + timedelta(days=7),
        "section": "demand",
    }
    return page(request, "rooster/demand.html", context)
