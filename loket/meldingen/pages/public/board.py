"""What anybody may see: the list and the map of meldingen, one melding by its number, and following it."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from loket.berichten.commands import count_asked
from loket.gebied import queries as gebied
from loket.kernel.forms import show_refusals
from loket.kernel.http import actor_of, page
from loket.kernel.language import language_here
from loket.kernel.limits import address_of, limit
from loket.kernel.refusal import Refused, refuse
from loket.kernel.text import local
from loket.meldingen import commands
from loket.meldingen.forms.melder import FollowForm, NumberForm
from loket.meldingen.models import CLOSED
from loket.meldingen.queries.kinds import kinds
from loket.meldingen.queries.public import MOST_ON_MAP, PublicMelding, Show, on_the_map, public_melding
from loket.meldingen.rules.no_bsn import why_not_names
from loket.meldingen.rules.public import number_meant
from loket.meldingen.rules.standing import standing_of

PER_PAGE = 50
FOLLOWS, FOLLOWS_PER = 20, timedelta(minutes=10)


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """`?wijk=`, `?soort=` and `?stand=` narrow the list; the map shows the same."""
    narrowed = _narrowed(request)
    rows = on_the_map(now=timezone.now(), **narrowed)
    asked = {name: value for name in ("wijk", "soort", "stand") if (value := request.GET.get(name, "")[:50])}
    context: dict[str, Any] = {
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "count": len(rows),
        "bounded": len(rows) == MOST_ON_MAP,
        "wijken": gebied.wijken(),
        "kinds": kinds(on=local(timezone.now()).date()).by_code.values(),
        "wijk": narrowed["wijk"],
        "kind": narrowed["category"],
        "show": narrowed["show"],
        "map_url": f"{reverse('meldingen:map')}?{urlencode(asked)}" if asked else reverse("meldingen:map"),
    }
    return page(request, "meldingen/public/board.html", context)


@require_safe
@cache_control(public=True, max_age=60)
def map_points(request: HttpRequest) -> JsonResponse:
    """The same places for the map: at most 500, the newest."""
    return JsonResponse({"points": [_point(row) for row in on_the_map(now=timezone.now(), **_narrowed(request))]})


@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, number: str) -> HttpResponse:
    """Public facts of one melding; a POST follows it."""
    melding = public_melding(number)
    if melding is None:
        raise Http404
    form = FollowForm(request.POST or None, initial={"send_key": uuid4()})
    if request.method == "POST":
        refuse(why_not_names(request.POST))
        if form.is_valid():
            limit(f"volgen:{address_of(request)}", times=FOLLOWS, per=FOLLOWS_PER)
            try:
                return _follow(request, form, melding.id, number)
            except Refused as refused:
                show_refusals(form, refused)
    context = {
        "melding": melding,
        "story": standing_of(melding, today=local(timezone.now()).date()),
        "is_open": melding.state not in CLOSED,
        "form": form,
        "followed": "gevolgd" in request.GET,
    }
    return page(request, "meldingen/public/one.html", context, status=422 if form.errors else 200)


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """`?nummer=`: to the public page of a melding. A number is no secret."""
    form = NumberForm(request.GET if "nummer" in request.GET else None)
    if form.is_valid():
        number = number_meant(form.cleaned_data["nummer"], year=local(timezone.now()).year)
        if number and public_melding(number):
            return redirect("meldingen:one", number)
        form.add_error("nummer", gettext("Wij vinden geen melding met dit nummer. Kijk het nummer na."))
    return page(request, "meldingen/public/find.html", {"form": form}, status=422 if form.errors else 200)


def _follow(request: HttpRequest, form: FollowForm, melding_id: UUID, number: str) -> HttpResponse:
    """With an address the link goes there. It is not shown here: the address may be of somebody else."""
    reached = form.reached
    with count_asked(reached.email, reached.phone, field="contact"):
        melder = commands.follow_melding(
            melding_id=melding_id,
            email=reached.email,
            phone=reached.phone,
            send_key=form.cleaned_data["send_key"],
            taal=language_here(),
            by=actor_of(request),
        )
    if form.cleaned_data["contact"]:
        return redirect(f"{reverse('meldingen:one', args=[number])}?gevolgd")
    return redirect("meldingen:melder", melder.token)


def _narrowed(request: HttpRequest) -> dict[str, Any]:
    shown = request.GET.get("stand", "")
    return {
        "wijk": request.GET.get("wijk", "")[:50],
        "category": request.GET.get("soort", "")[:50],
        "show": Show(shown) if shown in set(Show) else Show.ALL,
    }


def _point(row: PublicMelding) -> dict[str, object]:
    what = f"{row.category_here}, {row.address}" if row.address else row.category_here
    return {
        "lat": row.lat,
        "lon": row.lon,
        "label": f"{what}. {row.state}",
        "place": row.address,
        "state": "open" if row.is_open else "closed",
        "url": reverse("meldingen:one", args=[row.number]),
    }
