"""/werk/partijen/: find a customer. What is typed stands in no address."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from loket.kernel.forms import typed
from loket.kernel.http import actor_of, page
from loket.kernel.limits import limit
from loket.partijen.forms.find import FindForm
from loket.partijen.pages import door
from loket.partijen.permissions import BIJHOUDEN
from loket.partijen.queries.bezoek import late_afspraken, visits_without_report
from loket.partijen.queries.find import Found, find_partijen
from loket.partijen.rules.query import read_query

MOST_SEARCHES, PER = 240, timedelta(minutes=10)


@require_http_methods(["GET", "POST"])
@door.for_viewers
def find(request: HttpRequest) -> HttpResponse:
    """One that is found opens at once; by a telephone number it is shown first, for another may have that number.
    Before a search: what I must still do for companies.
    """
    form, found = FindForm(typed(request)), None
    if form.is_valid():
        vraag = form.cleaned_data["vraag"]
        found = _found(request, vraag)
        if len(found.rows) == 1 and not read_query(vraag).phone:
            return redirect("partijen:one", found.rows[0].id)
    context: dict[str, Any] = {"form": form, "found": found, "may_keep_up": actor_of(request).may(BIJHOUDEN)}
    if request.method == "GET":
        me = UUID(actor_of(request).id)
        context["late"] = late_afspraken(today=timezone.localdate(), owner_id=me)
        context["unreported"] = visits_without_report(now=timezone.now(), medewerker_id=me)
    return page(request, "partijen/find.html", context, status=422 if form.errors else 200)


def _found(request: HttpRequest, text: str) -> Found:
    limit(f"partijen:{actor_of(request).id}", times=MOST_SEARCHES, per=PER)
    found = find_partijen(text)
    door.found(request, [] if read_query(text).phone else [row.id for row in found.rows])
    return found
