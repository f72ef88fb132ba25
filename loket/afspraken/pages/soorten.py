"""Arranging what one can make an appointment for."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from loket.afspraken.commands import keep_soort
from loket.afspraken.forms.soort import SoortForm, initial_of
from loket.afspraken.models import Afspraaksoort
from loket.afspraken.permissions import ARRANGE
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only


@require_safe
@staff_only(ARRANGE)
def overview(request: HttpRequest) -> HttpResponse:
    rows = Afspraaksoort.objects.order_by("-active", "position", "name")
    return page(request, "afspraken/staff/soorten.html", {"rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def soort(request: HttpRequest, code: str = "") -> HttpResponse:
    """Without a code a new one."""
    row = Afspraaksoort.objects.filter(code=code).first() if code else None
    if code and row is None:
        raise Http404
    form = SoortForm(typed(request), initial=initial_of(row) if row else {})
    by = actor_of(request)
    if carried_out(form, lambda values: keep_soort(code=code or form.code, only_new=not code, **values, by=by)):
        messages.success(request, f"{form.cleaned_data['name']} is bewaard.")
        return redirect("afspraken:soorten")
    context = {"form": form, "soort": row}
    return page(request, "afspraken/staff/soort.html", context, status=422 if form.errors else 200)
