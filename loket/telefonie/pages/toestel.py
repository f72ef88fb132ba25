"""Arranging telephones, and sitting down at one."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.telefonie import commands
from loket.telefonie.forms import ToestelForm
from loket.telefonie.permissions import MANAGE
from loket.telefonie.queries.toestel import toestel_values, toestellen


@require_safe
@staff_only(MANAGE)
def overview(request: HttpRequest) -> HttpResponse:
    return page(request, "telefonie/toestellen.html", {"rows": toestellen()})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(MANAGE)
def toestel(request: HttpRequest, toestel_id: UUID | None = None) -> HttpResponse:
    """A new one, or one as it is from now on."""
    values = toestel_values(toestel_id) if toestel_id else {}
    if values is None:
        raise Http404
    form = ToestelForm(typed(request), initial=values)
    if carried_out(form, lambda told: commands.keep_toestel(toestel_id=toestel_id, **told, by=actor_of(request))):
        messages.success(request, f"Toestel {form.cleaned_data['extension']} is bewaard.")
        return redirect("telefonie:toestellen")
    context = {"form": form, "toestel": values}
    return page(request, "telefonie/toestel.html", context, status=422 if form.errors else 200)
