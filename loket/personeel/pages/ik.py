"""My own page: what I must learn, my list, what we agreed, and what was noted about me."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.personeel import commands
from loket.personeel.models import Inwerkstap, Training, Verwachting
from loket.personeel.permissions import BEHEREN
from loket.personeel.queries.mandaat import mandate_account
from loket.personeel.queries.team import between
from loket.personeel.queries.training import catalogue, competenties_of, deelnames_of, needs_of
from loket.personeel.queries.wie import leads_anybody


@require_safe
@staff_only()
def mine(request: HttpRequest) -> HttpResponse:
    by, today = actor_of(request), timezone.localdate()
    me = UUID(by.id)
    context = {
        "here": "ik",
        "leads": leads_anybody(by),
        "needs": needs_of([me], today=today)[me],
        "deelnames": deelnames_of(me),
        "competenties": competenties_of(me, today=today),
        "between": between(me),
        "today": today,
    }
    return page(request, "personeel/ik.html", context)


@require_safe
@staff_only()
def trainings(request: HttpRequest) -> HttpResponse:
    by = actor_of(request)
    going = {each.training_id for each in deelnames_of(UUID(by.id)) if each.behaald_op is None}
    rows = [(each, each.id in going) for each in catalogue()]
    context = {"here": "trainingen", "leads": leads_anybody(by), "rows": rows, "keeps": by.may(BEHEREN)}
    return page(request, "personeel/trainingen.html", context)


@require_safe
@staff_only()
def mandate(request: HttpRequest) -> HttpResponse:
    """`?maand=2026-11`: what I decided under mandate in that month."""
    by, today = actor_of(request), timezone.localdate()
    year, month = _month(request.GET.get("maand", ""), today.year, today.month)
    found = mandate_account(UUID(by.id), year=year, month=month, today=today)
    context = {
        "here": "mandaat",
        "leads": leads_anybody(by),
        "account": found,
        "month": today.replace(year=year, month=month, day=1),
    }
    return page(request, "personeel/mandaat.html", context)


@require_POST
@staff_only()
def enrol(request: HttpRequest, training_id: UUID) -> HttpResponse:
    try:
        commands.enrol(training_id=training_id, by=actor_of(request))
    except Training.DoesNotExist:
        raise Http404 from None
    messages.success(request, "Je staat op de lijst.")
    return redirect("personeel:trainingen")


@require_POST
@staff_only()
def agree(request: HttpRequest, verwachting_id: UUID) -> HttpResponse:
    try:
        commands.agree_verwachting(verwachting_id=verwachting_id, by=actor_of(request))
    except (Verwachting.DoesNotExist, Refused):
        raise Http404 from None
    messages.success(request, "Afgesproken.")
    return redirect("personeel:ik")


@require_POST
@staff_only()
def tick(request: HttpRequest, stap_id: UUID) -> HttpResponse:
    try:
        commands.tick_inwerkstap(stap_id=stap_id, by=actor_of(request))
    except (Inwerkstap.DoesNotExist, Refused):
        raise Http404 from None
    messages.success(request, "Mooi, dat is klaar.")
    return redirect("personeel:ik")


def _month(asked: str, year: int, month: int) -> tuple[int, int]:
    """This month for what is no month."""
    parts = asked.split("-")
    if len(parts) == 2 and all(part.isascii() and part.isdigit() for part in parts):
        told = int(parts[0]), int(parts[1])
        if 2000 <= told[0] <= 2100 and 1 <= told[1] <= 12:
            return told
    return year, month
