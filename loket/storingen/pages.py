"""The list of what did not work: for every colleague who must judge whether something came in too late."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.storingen.commands import end_storing, report_storing
from loket.storingen.forms import StoringForm
from loket.storingen.models import Storing
from loket.storingen.permissions import KEEP
from loket.storingen.queries import all_storingen


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def work(request: HttpRequest) -> HttpResponse:
    """Reading is for all; writing for who may."""
    by = actor_of(request)
    form = StoringForm(typed(request))
    if carried_out(form, lambda _: report_storing(**form.moments, by=by)):
        messages.success(request, "Opgeschreven.")
        return redirect("storingen:work")
    context = {"form": form, "rows": all_storingen(), "may_keep": by.may(KEEP)}
    return page(request, "storingen/work.html", context, status=422 if form.errors else 200)


@require_POST
@staff_only(KEEP)
def end(request: HttpRequest, storing_id: UUID) -> HttpResponse:
    try:
        end_storing(storing_id=storing_id, by=actor_of(request))
    except Storing.DoesNotExist as missing:
        raise Http404 from missing
    except Refused as refused:
        messages.warning(request, refused.refusal.reason)
    return redirect("storingen:work")
