"""The page of the council and of everybody: each published norm with its result, also when it was missed (S-2)."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.cijfers.commands.meetgegevens import NULMETING
from loket.cijfers.pages.sheet import as_csv, as_xlsx
from loket.cijfers.pages.staff import of_period
from loket.cijfers.pages.table import board_rows, counts
from loket.cijfers.queries.bord import Gemist, board, counted_until, line_of, missed_months
from loket.cijfers.queries.herziening import revisions
from loket.cijfers.queries.indicator import indicator, indicators
from loket.cijfers.queries.namen import LABELS
from loket.cijfers.queries.nulmeting import nulmeting
from loket.cijfers.queries.waarde import AFDELING, parts, totals
from loket.cijfers.rules.niveau import BADGES, WORDS
from loket.cijfers.rules.periode import months_back, period_of, quarter_of
from loket.kernel.counted_days import Period
from loket.kernel.http import page

PUBLIC_KINDS = ("kanaal", AFDELING, "wijk")  # no team: that may be one person


@require_safe
def council(request: HttpRequest) -> HttpResponse:
    """`?periode=`, the last whole month without it."""
    period, today = asked(request), timezone.localdate()
    rows = indicators(public=True)
    cards = board(period, today, of=rows)
    context = {
        "cards": [card for card in cards if card.norm],
        "counts": [card for card in cards if not card.norm],
        "missed": missed_months(today, of=rows),
        "months": [period_of(f"{month:%Y-%m}", today) for month in reversed(months_back(today, 4)[:-1])],
        "quarters": _quarters(today),
        "stand": counted_until(),
        **of_period(period),
    }
    return page(request, "cijfers/public/bord.html", context)


@require_safe
def figure(request: HttpRequest, code: str) -> HttpResponse:
    row, period, today = indicator(code, public=True), asked(request), timezone.localdate()
    if row is None:
        raise Http404
    waarde, day = totals([row], period)[code], min(period.last, today)
    niveau = row.niveau(waarde, day)
    norm = row.norm_on(day)
    kinds = [AFDELING if each == "team" else each for each in row.soorten]
    context = {
        "row": row,
        "waarde": waarde,
        "words": row.shown(waarde, day),
        "verdict": WORDS[niveau],
        "badge": BADGES[niveau],
        "norm": norm.words(row.eenheid) if norm else "",
        "line": line_of(row, day),
        "tables": [(LABELS[kind], parts(row, period, kind)) for kind in kinds if kind in PUBLIC_KINDS],
        "missed": missed_months(today, of={code: row}),
        "revisions": revisions(row),
        **of_period(period),
    }
    return page(request, "cijfers/public/cijfer.html", context)


@require_safe
def wall(request: HttpRequest) -> HttpResponse:
    """For a screen on the wall: today, large, renewed each minute."""
    period = period_of("vandaag", timezone.localdate())
    cards = [card for card in board(period, timezone.localdate(), public=True) if card.norm and card.waarde.noemer]
    context = {"cards": cards[:9], "stand": counted_until(), **of_period(period)}
    return page(request, "cijfers/public/scherm.html", context, fragment="cijfers/public/_scherm.html")


@require_safe
def then_and_now(request: HttpRequest) -> HttpResponse:
    """The report of 2011 beside the last whole year."""
    period = period_of(str(timezone.localdate().year - 1), timezone.localdate())
    found = nulmeting(NULMETING, period)
    if found is None:
        raise Http404
    return page(request, "cijfers/public/nulmeting.html", {"found": found, "period": period})


@require_safe
def download(request: HttpRequest, kind: str) -> HttpResponse:
    period = asked(request)
    rows = board_rows(board(period, timezone.localdate(), public=True), period)
    return (as_xlsx if kind == "xlsx" else as_csv)(f"cijfers-{period.code}", rows)


@require_safe
def open_data(request: HttpRequest) -> HttpResponse:
    """Every public figure of a period with its definition, for machines."""
    period, today, stand = asked(request), timezone.localdate(), counted_until()
    said = {(each.row.code, each.maand): each for each in missed_months(today, public=True)}
    told = {
        "periode": {"code": period.code, "naam": period.name, "van": period.first, "tot_en_met": period.last},
        "bijgewerkt": stand.at,
        "licentie": "https://creativecommons.org/publicdomain/zero/1.0/",
        "indicatoren": [
            {
                "code": card.row.code,
                "naam": card.row.naam,
                "definitie": card.row.definitie,
                "eenheid": card.row.eenheid,
                "waarde": card.waarde.number,
                **dict(zip(("teller", "noemer"), counts(card.waarde), strict=True)),
                "norm": card.norm or None,
                "oordeel": card.niveau,
                "betrouwbaar_vanaf": card.row.betrouwbaar_vanaf,
                "toelichting": _said(said.get((card.row.code, period.first))),
            }
            for card in board(period, today, public=True)
        ],
    }
    answer = JsonResponse(told, json_dumps_params={"ensure_ascii": False})
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def asked(request: HttpRequest) -> Period:
    """The last whole month unless something else is asked."""
    today = timezone.localdate()
    return period_of(request.GET.get("periode", "") or f"{months_back(today, 2)[0]:%Y-%m}", today)


def _said(missed: Gemist | None) -> str | None:
    return missed.tekst or None if missed else None


def _quarters(today: date) -> list[Period]:
    """The last four that are over, the newest first."""
    found = [quarter_of(months_back(today, back)[0]) for back in (4, 7, 10, 13)]
    return [quarter for quarter in dict.fromkeys(found) if quarter.last < today]
