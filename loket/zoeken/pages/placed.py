"""What comes first for some words, and what comes lower."""

from collections.abc import Callable, Sequence

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.forms import typed
from loket.kernel.http import actor_of, page, staff_only
from loket.zoeken import commands
from loket.zoeken.forms.arranged import BestBetForm, PlacedForm, PushDownForm
from loket.zoeken.forms.things import label_of
from loket.zoeken.models import BestBet, PushDown
from loket.zoeken.pages.back import gone_query, just_gone
from loket.zoeken.pages.trying import ON_A_PAGE, change_page, removal_page
from loket.zoeken.permissions import ARRANGE
from loket.zoeken.queries.arrangements import PlacedRow, ThingRow, pushed_down, things
from loket.zoeken.queries.arrangements import best_bets as all_best_bets

BEST_BETS, PUSHED_DOWN = "Beste antwoorden", "Wat lager komt"


@require_safe
@staff_only(ARRANGE)
def best_bets(request: HttpRequest) -> HttpResponse:
    return _list(request, all_best_bets(), "zoeken/best_bets.html")


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def best_bet(request: HttpRequest, best_bet_id: int | None = None) -> HttpResponse:
    found = get_object_or_404(BestBet, id=best_bet_id) if best_bet_id else None
    known = things()
    form = BestBetForm(known, typed(request), initial=_initial(found))
    return _change(
        request,
        form,
        known,
        lambda: commands.put_first(**form.told(), instead_of=best_bet_id, by=actor_of(request)),
        back="zoeken:best_bets",
        title="Beste antwoord aanpassen" if found else "Nieuw beste antwoord",
        part=BEST_BETS,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def remove_best_bet(request: HttpRequest, best_bet_id: int) -> HttpResponse:
    found = get_object_or_404(BestBet, id=best_bet_id)
    return removal_page(
        request,
        lambda: commands.remove_best_bet(best_bet_id=best_bet_id, by=actor_of(request)),
        words=[found.query],
        back="zoeken:best_bets",
        after=gone_query("bestbet", best_bet_id),
        title="Beste antwoord weghalen",
        what=f"Bij “{found.query}” komt niet meer bovenaan: {label_of((found.kind, found.ref), things())}",
        part=BEST_BETS,
    )


@require_safe
@staff_only(ARRANGE)
def push_downs(request: HttpRequest) -> HttpResponse:
    return _list(request, pushed_down(), "zoeken/push_downs.html")


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def push_down(request: HttpRequest, push_down_id: int | None = None) -> HttpResponse:
    found = get_object_or_404(PushDown, id=push_down_id) if push_down_id else None
    known = things()
    initial = _initial(found) | ({"share": found.share} if found else {})
    form = PushDownForm(known, typed(request), initial=initial)
    return _change(
        request,
        form,
        known,
        lambda: commands.push_down(**form.told(), instead_of=push_down_id, by=actor_of(request)),
        back="zoeken:push_downs",
        title="Aanpassen wat lager komt" if found else "Iets lager zetten",
        part=PUSHED_DOWN,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def remove_push_down(request: HttpRequest, push_down_id: int) -> HttpResponse:
    found = get_object_or_404(PushDown, id=push_down_id)
    where = f"Bij “{found.query}”" if found.query else "Bij alle vragen"
    return removal_page(
        request,
        lambda: commands.remove_push_down(push_down_id=push_down_id, by=actor_of(request)),
        words=[found.query],
        back="zoeken:push_downs",
        after=gone_query("pushdown", push_down_id),
        title="Weer gewoon laten meetellen",
        what=f"{where} komt niet meer lager: {label_of((found.kind, found.ref), things())}",
        part=PUSHED_DOWN,
    )


def _list(request: HttpRequest, rows: Sequence[PlacedRow], template: str) -> HttpResponse:
    shown = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page"))
    return page(request, template, {"page": shown, "gone": just_gone(request)})


def _initial(found: BestBet | PushDown | None) -> dict[str, object]:
    return {"query": found.query, "thing": (found.kind, found.ref)} if found else {}


def _change(
    request: HttpRequest,
    form: PlacedForm,
    known: list[ThingRow],
    change: Callable[[], object],
    *,
    back: str,
    title: str,
    part: str,
) -> HttpResponse:
    return change_page(request, form, change, words=lambda: form.words, back=back, title=title, part=part, things=known)
