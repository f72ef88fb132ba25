"""What customers were pleased about; who takes contacts writes one down here of any contact."""

from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.klantcontacten.commands import write_compliment
from loket.klantcontacten.forms.compliment import ComplimentForm
from loket.klantcontacten.permissions import BEHANDELEN, VASTLEGGEN
from loket.klantcontacten.queries.board import teams_for
from loket.klantcontacten.queries.compliment import complimenten, complimenten_by_team

DAYS = 365


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHANDELEN)
def work(request: HttpRequest) -> HttpResponse:
    """Of the own teams; who takes contacts sees them all, and how many each team had in a year."""
    by, today = actor_of(request), timezone.localdate()
    writes = by.may(VASTLEGGEN)
    if request.method == "POST" and not writes:
        raise PermissionDenied(VASTLEGGEN)
    form = ComplimentForm(typed(request))
    if carried_out(form, lambda told: _written(told, request)):
        messages.success(request, "Het compliment is bewaard. Het team krijgt een mail.")
        return redirect("klantcontacten:complimenten")
    context = {
        "form": form if writes else None,
        "rows": complimenten(teams=None if writes else teams_for(by)),
        "counts": complimenten_by_team(today - timedelta(days=DAYS - 1), today) if writes else [],
    }
    return page(request, "klantcontacten/staff/complimenten.html", context, status=422 if form.errors else 200)


def _written(told: dict[str, str], request: HttpRequest) -> object:
    return write_compliment(
        nummer=told["nummer"], team=told["compliment_team"], tekst=told["compliment"], by=actor_of(request)
    )
