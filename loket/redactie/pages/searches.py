"""What people search and do not find, and the taken that come of it."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from loket.kernel.forms import show_refusals
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.redactie import commands
from loket.redactie.forms.taak import DoneForm, HandOverForm, MakeForm
from loket.redactie.models import Taak
from loket.redactie.queries.taak import done_since, open_taak_of, open_taken
from loket.redactie.rules.taak import may_take_on
from loket.zoeken.queries import Trouble, searched, trouble_counts

PERIODS = {"7": "7 dagen", "30": "30 dagen", "90": "90 dagen"}
TROUBLES = {
    Trouble.ANY: "Alles wat misging",
    Trouble.NO_RESULT: "Zonder resultaat",
    Trouble.NO_CLICK: "Zonder klik",
    Trouble.PHONE: "Niet gevonden of gebeld",
}
MOST = 100


@require_GET
@staff_only()
def listing(request: HttpRequest) -> HttpResponse:
    """`?toon=zonder-resultaat&dagen=30`"""
    _editors(request)
    given, days = request.GET.get("toon", ""), request.GET.get("dagen", "")
    trouble = Trouble(given) if given in set(Trouble) else Trouble.ANY
    days = days if days in PERIODS else "30"
    today = local(timezone.now()).date()
    period = {"since": today - timedelta(days=int(days) - 1), "until": today}
    lines = searched(**period, trouble=trouble, settled=done_since(period["since"]), most=MOST)
    taken = open_taak_of([line.query for line in lines], today=today)
    context = {
        "rows": [(line, taken.get(line.query)) for line in lines],
        "counts": [(kind, TROUBLES[kind], number) for kind, number in trouble_counts(**period).items()],
        "trouble": trouble,
        "days": days,
        "periods": PERIODS,
        "section": "zoekvragen",
    }
    return page(request, "redactie/searches.html", context)


@require_POST
@staff_only()
def make(request: HttpRequest) -> HttpResponse:
    _editors(request)
    form = MakeForm(request.POST)
    if form.is_valid():
        taak = commands.make_taak(**form.cleaned_data, by=actor_of(request))
        messages.success(request, f"De taak staat op naam van {taak.owner.name}. Uiterlijk {taak.due_on:%d-%m-%Y}.")
    back = request.POST.get("why", "")
    return redirect(f"{reverse('redactie:searches')}?toon={back}" if back in set(Trouble) else "redactie:searches")


@require_GET
@staff_only()
def taken(request: HttpRequest) -> HttpResponse:
    _editors(request)
    rows = open_taken(today=local(timezone.now()).date())
    return page(request, "redactie/taken.html", {"rows": rows, "section": "zoekvragen"})


@require_http_methods(["GET", "POST"])
@staff_only()
def taak(request: HttpRequest, taak_id: UUID) -> HttpResponse:
    """Two forms: done, or to another person or day."""
    _editors(request)
    found, by = get_object_or_404(Taak.objects.select_related("owner"), id=taak_id), actor_of(request)
    which = request.POST.get("doe", "")
    now = {"owner": str(found.owner_id), "due_on": found.due_on}
    done = DoneForm(request.POST if which == "klaar" else None)
    over = HandOverForm(request.POST if which == "overdragen" else None, initial=now)
    form = done if which == "klaar" else over
    if form.is_valid():
        try:
            if which == "klaar":
                commands.finish_taak(taak_id=found.id, **done.cleaned_data, by=by)
            else:
                owner, due_on = UUID(over.cleaned_data["owner"]), over.cleaned_data["due_on"]
                commands.hand_over_taak(taak_id=found.id, owner_id=owner, due_on=due_on, by=by)
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "De taak is klaar." if which == "klaar" else "De taak is aangepast.")
            return redirect("redactie:taken")
    context = {"taak": found, "done": done, "over": over, "form": form, "section": "zoekvragen"}
    return page(request, "redactie/taak.html", context, status=422 if form.errors else 200)


def _editors(request: HttpRequest) -> None:
    if not may_take_on(actor_of(request)):
        raise PermissionDenied
