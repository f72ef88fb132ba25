"""The survey, behind the link of the mail. Nobody has to log in, and nothing is kept of who answers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import page
from loket.kernel.once import once
from loket.waardering.commands import answer
from loket.waardering.forms.mening import MeningForm
from loket.waardering.queries.cijfers import invitation
from loket.waardering.rules.vragen import is_valid


@require_http_methods(["GET", "HEAD", "POST"])
@once
def mening(request: HttpRequest, sleutel: str) -> HttpResponse:
    asked = invitation(sleutel)
    if asked is None or not is_valid(asked.gevraagd_op, timezone.now()):
        raise Http404
    form = MeningForm(typed(request))
    if carried_out(form, lambda told: answer(sleutel=sleutel, marks=form.marks(), tekst=told["tekst"])):
        return redirect("waardering:thanks")
    status = 422 if form.errors else 200
    return page(request, "waardering/public/mening.html", {"form": form, "asked": asked}, status=status)


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    return page(request, "waardering/public/thanks.html")
