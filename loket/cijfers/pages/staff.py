"""The board of staff: how it goes in a period, what asks attention, and what the reader has to explain."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from loket.cijfers.pages.sheet import as_csv, as_xlsx
from loket.cijfers.pages.table import board_rows
from loket.cijfers.permissions import BEKIJKEN, INRICHTEN
from loket.cijfers.queries.bord import Card, Rows, board, counted_until, line_of, missed_months, to_explain
from loket.cijfers.queries.indicator import indicators
from loket.cijfers.queries.vragen import busiest, per_channel, top_questions
from loket.cijfers.queries.waarde import parts
from loket.cijfers.rules.niveau import MISSED, Niveau
from loket.cijfers.rules.periode import CHOICES, period_of
from loket.kernel.counted_days import Period
from loket.kernel.http import actor_of, page, staff_only
from loket.organisatie.queries import team_choices

FIRST = 8  # so many figures stand on top; the others in the table below


@require_safe
@staff_only(BEKIJKEN)
def dashboard(request: HttpRequest) -> HttpResponse:
    """`?periode=&team=`."""
    period, team = asked_period(request), _team(request)
    rows = indicators()
    cards = board(period, timezone.localdate(), team=team, of=rows)
    judged = [card for card in cards if card.norm]
    missed = missed_months(timezone.localdate(), many=1, of=rows)
    by = actor_of(request)
    context = {
        "cards": judged[:FIRST],
        "others": judged[FIRST:],
        "counts": [card for card in cards if not card.norm],
        "attention": _worst_first([card for card in judged if card.niveau in MISSED]),
        "judged": [card for card in judged if card.waarde.noemer],
        "missed": missed,
        "mine": to_explain(missed, by),
        "stand": counted_until(),
        "team": team,
        "teams": team_choices(),
        "may_arrange": by.may(INRICHTEN),
        **of_period(period),
        **_charts(rows, period),
    }
    return page(request, "cijfers/staff/bord.html", context)


@require_safe
@staff_only(BEKIJKEN)
def download(request: HttpRequest, kind: str) -> HttpResponse:
    period = asked_period(request)
    rows = board_rows(board(period, timezone.localdate(), team=_team(request)), period)
    return (as_xlsx if kind == "xlsx" else as_csv)(f"cijfers-{period.code}", rows)


def asked_period(request: HttpRequest) -> Period:
    return period_of(request.GET.get("periode", ""), timezone.localdate())


def of_period(period: Period) -> dict[str, object]:
    """What every page with a choice of period shows."""
    return {"period": period, "choices": CHOICES}


def measure_url(code: str) -> str:
    """Where a measure is planned for this figure."""
    return f"{reverse('programma:maatregel-nieuw')}?{urlencode({'over': f'indicator:{code}', 'indicator': code})}"


def _charts(found: Rows, period: Period) -> dict[str, object]:
    """The line of the first question of all, the promise by team, how many asked by which channel, and about what."""
    first, promise = found.get("in-een-keer"), found.get("teruggebeld-op-tijd")
    bars = parts(promise, period, "team") if promise else []
    last = min(period.last, timezone.localdate())
    pillars = per_channel(last)
    return {
        "pillars": pillars,
        "busiest": busiest(pillars),
        "top": top_questions(period, first),
        "line": line_of(first, last) if first else None,
        "bars": [(part.naam, part.waarde.number) for part in bars if part.waarde.number is not None],
        "bars_norm": _goal(promise.norm_on(period.last)) if promise else None,
    }


def _goal(norm: object) -> float | None:
    doel = getattr(norm, "doel", None)
    return None if doel is None else float(doel)


def _worst_first(cards: list[Card]) -> list[Card]:
    return sorted(cards, key=lambda card: card.niveau != Niveau.ACUUT)


def _team(request: HttpRequest) -> str:
    asked = request.GET.get("team", "")
    return asked if asked in dict(team_choices()) else ""
