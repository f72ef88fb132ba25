"""Somebody calls, stands at the desk, mails or posts: staff registers the melding."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from loket.kernel.http import actor_of, page
from loket.kernel.refusal import Refused, refuse
from loket.kernel.text import local
from loket.meldingen import commands
from loket.meldingen.forms.staff.caller import CallerForm
from loket.meldingen.models import Channel
from loket.meldingen.pages.staff.door import for_handlers
from loket.meldingen.queries.around import middle_of_town
from loket.meldingen.queries.kinds import kinds
from loket.meldingen.queries.public import Nearby, same_nearby
from loket.meldingen.rules.no_bsn import why_not_names

FIELD_OF = {"category": "words", "place": "address", "description": "more"}


@require_http_methods(["GET", "POST"])
@for_handlers
def register(request: HttpRequest) -> HttpResponse:
    """Nearby meldingen of the same kind are offered once, before a new one is made."""
    found = kinds(on=local(timezone.now()).date())
    if request.method == "GET":
        return page(
            request, "meldingen/staff/register.html", {"form": CallerForm(kinds=found), "middle": middle_of_town()}
        )
    refuse(why_not_names(request.POST))
    form, near = CallerForm(request.POST, kinds=found), []
    if form.is_valid():
        near = _nearby(request, form)
        try:
            if "follow" in request.POST:
                return _follow(request, form)
            if not near:
                return _receive(request, form)
        except Refused as refused:
            for refusal in refused.refusals:
                form.add_error(FIELD_OF.get(refusal.field), refusal.reason)
    told = request.POST.copy()
    told["spot_for"] = told.get("address", "").strip()
    form.data = told
    context = {"form": form, "near": near, "middle": middle_of_town()}
    return page(request, "meldingen/staff/register.html", context, status=422)


def _nearby(request: HttpRequest, form: CallerForm) -> list[Nearby]:
    """Those that were not shown yet."""
    assert form.place.point
    shown = request.POST.getlist("shown")
    return [near for near in same_nearby(form.place.point, category=form.chosen.code) if str(near.id) not in shown]


def _receive(request: HttpRequest, form: CallerForm) -> HttpResponse:
    assert form.place.point
    received = commands.receive_melding(
        send_key=form.key,
        category=form.chosen.code,
        point=form.place.point,
        description=form.text,
        address=form.place.address,
        danger=form.cleaned_data["danger"],
        email=form.reached.email,
        phone=form.reached.phone,
        channel=Channel(form.cleaned_data["channel"]),
        by=actor_of(request),
    )
    melding = received.melding
    messages.success(request, f"Zeg dit: het nummer is {melding.number}. {melding.team.name} gaat ermee aan de slag.")
    if received.bsn_removed:
        messages.warning(request, "In de tekst stond een BSN. Dat hebben wij niet bewaard.")
    return redirect("meldingen:register")


def _follow(request: HttpRequest, form: CallerForm) -> HttpResponse:
    """The one whose button was pressed. Refused when it was completed meanwhile."""
    try:
        chosen = UUID(request.POST["follow"])
    except ValueError:
        raise Http404 from None
    commands.follow_melding(
        melding_id=chosen,
        email=form.reached.email,
        phone=form.reached.phone,
        send_key=form.cleaned_data["send_key"],
        by=actor_of(request),
    )
    messages.success(request, "De melder volgt nu die melding.")
    return redirect("meldingen:register")
