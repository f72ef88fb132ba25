"""What colleagues think: to answer while it is open, to read when it is over."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.waardering.commands import plan_peiling, vote
from loket.waardering.forms.meting import PeilingForm, StemForm
from loket.waardering.permissions import BIJHOUDEN
from loket.waardering.queries.peiling import has_voted, last_uitslag, next_peiling, open_peiling


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def peiling(request: HttpRequest) -> HttpResponse:
    """Every colleague answers, and every colleague reads what came out."""
    form = StemForm(typed(request))
    if carried_out(form, lambda told: vote(marks=form.marks(), tekst=told["tekst"], by=actor_of(request))):
        messages.success(request, "Dank je wel. Je antwoord telt mee.")
        return redirect("waardering:peiling")
    return _page(request, form, PeilingForm(auto_id="nieuw-%s"))


@require_POST
@staff_only(BIJHOUDEN)
def plan(request: HttpRequest) -> HttpResponse:
    form = PeilingForm(request.POST, auto_id="nieuw-%s")
    if carried_out(form, lambda told: plan_peiling(**told, by=actor_of(request))):
        messages.success(request, "De peiling staat klaar. Collega's krijgen een mail op de eerste dag.")
        return redirect("waardering:peiling")
    return _page(request, StemForm(), form)


def _page(request: HttpRequest, form: StemForm, new: PeilingForm) -> HttpResponse:
    today, by = timezone.localdate(), actor_of(request)
    if not by.id:
        raise PermissionDenied("waardering")
    now_open = open_peiling(today)
    context = {
        "open": now_open,
        "next": next_peiling(today),
        "voted": bool(now_open and has_voted(now_open, by)),
        "uitslag": last_uitslag(today),
        "form": form,
        "new": new if by.may(BIJHOUDEN) else None,
        "failed": form if form.errors else new if new.errors else None,
    }
    return page(request, "waardering/staff/peiling.html", context, status=422 if context["failed"] else 200)
