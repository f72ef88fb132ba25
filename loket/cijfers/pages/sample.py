"""A sample of answers: the list that waits, and one to judge."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.cijfers.commands import judge_answer
from loket.cijfers.forms import OordeelForm
from loket.cijfers.models import Steekproef
from loket.cijfers.permissions import BEOORDELEN
from loket.cijfers.queries.namen import Names
from loket.cijfers.queries.steekproef import answer_of, sample
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import address_of
from loket.verwerkingen.commands import log_view


@require_safe
@staff_only(BEOORDELEN)
def overview(request: HttpRequest) -> HttpResponse:
    found = sample(actor_of(request), today=timezone.localdate())
    return page(request, "cijfers/staff/steekproef.html", {"sample": found})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEOORDELEN)
def judge(request: HttpRequest, steekproef_id: UUID) -> HttpResponse:
    """The question and the answer; that somebody looked is logged."""
    each, by = get_object_or_404(Steekproef, id=steekproef_id), actor_of(request)
    form = OordeelForm(typed(request))
    if carried_out(
        form,
        lambda told: judge_answer(steekproef_id=steekproef_id, points=form.points(), les=told["les"], by=by),
    ):
        messages.success(request, "Bewaard. Dank je wel.")
        return redirect("cijfers:steekproef")
    contact = answer_of(each)
    if contact:
        log_view(
            object=f"klantcontacten:{contact.id}",
            label=f"Klantcontact {contact.nummer}",
            action="bekeken",
            activity="klantcontact",
            purpose="Kijken of een antwoord goed was",
            place=address_of(request),
            by=by,
        )
    context = {"each": each, "contact": contact, "kanaal": Names().of("kanaal", each.kanaal), "form": form}
    return page(request, "cijfers/staff/oordeel.html", context, status=422 if form.errors else 200)
