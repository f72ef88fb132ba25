"""What we want: the vision, its values in the words of teams, and other papers."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.programma import commands
from loket.programma.forms.visie import BijdrageForm, StukForm, VaststellenForm, VertalingForm
from loket.programma.models import Soort, Stuk, Vertaling, Waarde
from loket.programma.permissions import BEHEREN
from loket.programma.queries import visie as queries
from loket.programma.rules.visie import MOST_WORDS, words_in


@require_safe
@staff_only()
def vision(request: HttpRequest) -> HttpResponse:
    by, found = actor_of(request), queries.vision()
    context = {
        "here": "visie",
        "stuk": found,
        "waarden": queries.waarden(),
        "read": bool(found and queries.has_read(found, by)),
        "per_team": queries.read_per_team(found) if found and found.vastgesteld_op else [],
        "stukken": queries.stukken(),
        "keeps": by.may(BEHEREN),
    }
    return page(request, "programma/visie.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def new(request: HttpRequest) -> HttpResponse:
    return _edit(request, None)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def stuk(request: HttpRequest, stuk_id: UUID) -> HttpResponse:
    """To read; a concept can be changed by who keeps the programme."""
    found = get_object_or_404(Stuk, id=stuk_id)
    keeps = actor_of(request).may(BEHEREN)
    if request.method == "POST" and not keeps:
        raise PermissionDenied(BEHEREN)
    if keeps and not found.vastgesteld_op:
        return _edit(request, found)
    return page(request, "programma/stuk.html", {"here": "visie", "stuk": found})


@require_POST
@staff_only(BEHEREN)
def adopt(request: HttpRequest, stuk_id: UUID) -> HttpResponse:
    found = get_object_or_404(Stuk, id=stuk_id)
    form = VaststellenForm(request.POST, auto_id="vast-%s")
    if carried_out(form, lambda told: commands.adopt_stuk(stuk_id=stuk_id, **told, by=actor_of(request))):
        messages.success(request, "Vastgesteld. Nu kan iedereen het lezen.")
        return redirect("programma:visie")
    return _edit(request, found, form)


@require_POST
@staff_only()
def read(request: HttpRequest, stuk_id: UUID) -> HttpResponse:
    get_object_or_404(Stuk, id=stuk_id)
    try:
        commands.confirm_read(stuk_id=stuk_id, by=actor_of(request))
    except Refused as refused:
        messages.error(request, refused.refusal.reason)
    else:
        messages.success(request, "Dank je wel voor het lezen.")
    return redirect("programma:visie")


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def translate(request: HttpRequest, waarde_id: UUID) -> HttpResponse:
    """A value in the words of the own team."""
    found, by = get_object_or_404(Waarde, id=waarde_id), actor_of(request)
    form = VertalingForm(typed(request))
    form.fields["team"].choices = queries.own_teams(by, all_teams=by.may(BEHEREN))  # type: ignore[attr-defined]
    if carried_out(form, lambda told: commands.translate_waarde(waarde_id=waarde_id, **told, by=by)):
        messages.success(request, "Bewaard. Dank je wel.")
        return redirect("programma:visie")
    return _waarde(request, found, form, BijdrageForm(auto_id="bijdrage-%s"))


@require_POST
@staff_only()
def contribute(request: HttpRequest, waarde_id: UUID) -> HttpResponse:
    """What a colleague adds to a value."""
    found, by = get_object_or_404(Waarde, id=waarde_id), actor_of(request)
    form = BijdrageForm(request.POST, auto_id="bijdrage-%s")
    if carried_out(form, lambda told: commands.give_bijdrage(waarde_id=waarde_id, **told, by=by)):
        messages.success(request, "Dank je wel. Je bijdrage staat erbij.")
        return redirect("programma:waarde", waarde_id)
    words = VertalingForm()
    words.fields["team"].choices = queries.own_teams(by, all_teams=by.may(BEHEREN))  # type: ignore[attr-defined]
    return _waarde(request, found, words, form)


def _waarde(request: HttpRequest, found: Waarde, form: VertalingForm, bijdrage: BijdrageForm) -> HttpResponse:
    failed = form if form.errors else bijdrage if bijdrage.errors else None
    context = {
        "here": "visie",
        "waarde": found,
        "form": form,
        "bijdrage": bijdrage,
        "failed": failed,
        "vertalingen": Vertaling.objects.filter(waarde=found).select_related("team").order_by("team__name"),
        "bijdragen": found.bijdragen.select_related("van").order_by("-op", "-id")[:100],
        "keeps": actor_of(request).may(BEHEREN),
    }
    return page(request, "programma/waarde.html", context, status=422 if failed else 200)


@require_POST
@staff_only(BEHEREN)
def decide(request: HttpRequest, vertaling_id: UUID) -> HttpResponse:
    each = get_object_or_404(Vertaling, id=vertaling_id)
    chosen = {"ja": True, "nee": False}.get(request.POST.get("opgenomen", ""))
    reden = request.POST.get("reden", "")[:300]
    try:
        commands.decide_vertaling(vertaling_id=vertaling_id, opgenomen=chosen, reden=reden, by=actor_of(request))
    except Refused as refused:
        messages.error(request, refused.refusal.reason)
    else:
        messages.success(request, "Bewaard.")
    return redirect("programma:waarde", each.waarde_id)


def _edit(request: HttpRequest, found: Stuk | None, adopting: VaststellenForm | None = None) -> HttpResponse:
    initial = {"soort": found.soort, "titel": found.titel, "tekst": found.tekst} if found else {}
    form = StukForm(None if adopting else typed(request), initial=initial)

    def keep(told: dict[str, Any]) -> None:
        commands.keep_stuk(**told, stuk_id=found.id if found else None, by=actor_of(request))

    if not adopting and carried_out(form, keep):
        messages.success(request, "Het concept is bewaard.")
        return redirect("programma:visie")
    number = words_in(found.tekst) if found else 0
    failed = adopting or (form if form.errors else None)
    context = {
        "here": "visie",
        "stuk": found,
        "form": form,
        "adopting": adopting or (VaststellenForm(auto_id="vast-%s") if found else None),
        "number": number,
        "too_long": bool(found and found.soort == Soort.VISIE and number > MOST_WORDS),
        "failed": failed,
    }
    return page(request, "programma/stuk_maken.html", context, status=422 if failed else 200)
