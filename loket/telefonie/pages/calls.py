"""A file of calls from the exchange, by the page (S-30)."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from loket.kernel.bounds import holds
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.telefonie.commands import Imported, import_calls
from loket.telefonie.forms import CallsForm
from loket.telefonie.permissions import MANAGE

MOST_SHOWN = 200  # lines with a fault; the rest is counted


@holds()
@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(MANAGE)
def calls(request: HttpRequest) -> HttpResponse:
    """Says of each line that did not go in what is wrong with it. The same file again changes nothing."""
    form = CallsForm(typed(request), request.FILES if request.method == "POST" else None)
    done = _taken(form, request) if form.is_valid() else None
    context = {"form": form, "done": done, "faults": done.faults[:MOST_SHOWN] if done else (), "most": MOST_SHOWN}
    return page(request, "telefonie/calls.html", context, status=422 if form.errors else 200)


def _taken(form: CallsForm, request: HttpRequest) -> Imported | None:
    try:
        return import_calls(content=form.cleaned_data["file"].read(), by=actor_of(request))
    except Refused as refused:
        show_refusals(form, refused)
        return None
