"""The board on the wall, and the figures of reachability."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.kernel.counted_days import period_of, periods
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.text import local
from loket.organisatie.queries import teams
from loket.telefonie.permissions import BOARD, CALL
from loket.telefonie.queries import figures as counted
from loket.telefonie.queries.board import board as board_of


@require_safe
@staff_only(BOARD)
def board(request: HttpRequest) -> HttpResponse:
    """`?team=` is whose agents it shows: your own team when it is left out. Asked again every five seconds."""
    own = sorted(actor_of(request).teams)
    names = {row.code: row.name for row in teams()}
    chosen = request.GET.get("team", "")
    team = chosen if chosen in names else next((code for code in own if code in names), "")
    context = {
        "board": board_of(team, now=timezone.now()),
        "team": team,
        "team_name": names.get(team, ""),
        "may_sit": actor_of(request).may(CALL),
    }
    return page(request, "telefonie/board.html", context, fragment="telefonie/_board.html")


@require_safe
@staff_only(BOARD)
def figures(request: HttpRequest) -> HttpResponse:
    """`?periode=`: today, this week, the last thirty days, this year or the one before."""
    today = local(timezone.now()).date()
    period = period_of(request.GET.get("periode", ""), today)
    days = period.first, period.last
    passed = counted.passed_on(*days)
    context = {
        "period": period,
        "periods": periods(today),
        "total": counted.counted(*days),
        "hours": counted.counted_by_hour(*days),
        "teams": counted.counted_by_team(*days),
        "direct": counted.direct_calls(*days),
        "first_line": counted.first_line(*days),
        "passed_on": passed,
        "all_passed": counted.all_passed(passed),
        "norm": counted.norm_seconds(),
    }
    return page(request, "telefonie/figures.html", context)
