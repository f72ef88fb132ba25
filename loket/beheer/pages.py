"""The administrators' start page, and what went wrong in the background."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from loket.beheer import permissions
from loket.beheer.rechten import matrix
from loket.beheer.tiles import tiles_for
from loket.beheer.traag import costing_most, large_tables, running_long
from loket.kernel.deliveries import failed_deliveries, repeat_delivery
from loket.kernel.failed_jobs import failed_jobs, queue_counts, repeat_job
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.sheet import csv_answer


@require_GET
@staff_only()
def start(request: HttpRequest) -> HttpResponse:
    return page(request, "beheer/start.html", {"tiles": tiles_for(actor_of(request))})


@require_GET
@staff_only(permissions.RECHTEN)
def rechten(request: HttpRequest) -> HttpResponse:
    """Who may do what: for who gives rights, and for who looks after privacy and safety."""
    return page(request, "beheer/rechten.html", {"rechten": matrix()})


@require_GET
@staff_only(permissions.RECHTEN)
def rechten_csv(request: HttpRequest) -> HttpResponse:
    """A row for each permission and functie; of a permission that nobody has, one without a functie."""
    rows = [(each.code, each.mag, functie) for each in matrix() for functie in each.functies or ("",)]
    return csv_answer("rechten", [("recht", "mag", "functie"), *rows])


@require_GET
@staff_only(permissions.OPDRACHTEN)
def opdrachten(request: HttpRequest) -> HttpResponse:
    """Reactions and jobs that failed for good, and how much still waits."""
    context = {"deliveries": failed_deliveries(), "jobs": failed_jobs(), "counts": queue_counts()}
    return page(request, "beheer/opdrachten.html", context)


@require_GET
@staff_only(permissions.OPDRACHTEN)
def traag(request: HttpRequest) -> HttpResponse:
    """What the database has most work with."""
    context = {"running": running_long(), "costing": costing_most(), "tables": large_tables()}
    return page(request, "beheer/traag.html", context)


@require_POST
@staff_only(permissions.OPDRACHTEN)
def repeat_reaction(request: HttpRequest, delivery_id: int) -> HttpResponse:
    repeat_delivery(delivery_id=delivery_id, by=actor_of(request))
    return _repeated(request)


@require_POST
@staff_only(permissions.OPDRACHTEN)
def repeat_failed_job(request: HttpRequest, job_id: int) -> HttpResponse:
    repeat_job(job_id=job_id, by=actor_of(request))
    return _repeated(request)


def _repeated(request: HttpRequest) -> HttpResponse:
    """htmx puts a line in the place of the row; without script the list is shown anew."""
    if request.headers.get("HX-Request") == "true":
        return page(request, "beheer/_repeated.html")
    return redirect("beheer:opdrachten")
