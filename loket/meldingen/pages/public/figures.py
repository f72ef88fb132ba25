"""How well it goes, for everybody: how much, how fast and how well, as tables, charts and csv."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.kernel.http import page
from loket.kernel.sheet import csv_answer
from loket.kernel.text import local
from loket.meldingen.queries.counted import counted
from loket.meldingen.queries.figures import By, Figure
from loket.meldingen.rules.period import period_of, periods

UNKNOWN = "n.v.t."
COLUMNS: dict[str, Callable[[Figure], object]] = {
    "meldingen": lambda row: row.meldingen,
    "werken": lambda row: row.works,
    "dubbel": lambda row: row.duplicates,
    "spoed": lambda row: row.urgent,
    "klaar": lambda row: row.ended,
    "binnen de norm": lambda row: row.within_norm,
    "procent binnen de norm": lambda row: _decimal(row.share),
    "helft klaar binnen dagen": lambda row: _decimal(row.median_days),
    "heropend": lambda row: row.reopened,
    "procent heropend": lambda row: _decimal(row.reopened_share),
    "oordelen": lambda row: row.judged,
    "tevreden": lambda row: row.satisfied,
    "procent tevreden": lambda row: _decimal(row.satisfied_share),
    "met adres": lambda row: row.with_contact,
    "zonder adres": lambda row: row.without_contact,
    "doorgestuurd": lambda row: row.forwarded,
}


@require_safe
def figures_page(request: HttpRequest) -> HttpResponse:
    """`?periode=`: this year, the last twelve months, or a year."""
    today = local(timezone.now()).date()
    period = period_of(request.GET.get("periode", ""), today=today)
    found = counted(period)
    months = [(_short(row.label), float(row.meldingen)) for row in found.by[By.MONTH]]
    context = {
        "period": period,
        "periods": periods(today=today),
        "counted": found,
        "total": found.total,
        "tables": [
            ("soort", "Per soort", "Soort", found.by[By.CATEGORY]),
            ("wijk", "Per wijk", "Wijk", found.by[By.WIJK]),
            ("maand", "Per maand", "Maand", found.by[By.MONTH]),
        ],
        "months": months,
        "wijken": [(row.label, float(row.meldingen)) for row in found.by[By.WIJK]],
        "busiest": max(months, key=lambda month: month[1], default=None),
        "largest": max(found.by[By.WIJK], key=lambda row: row.meldingen, default=None),
    }
    return page(request, "meldingen/public/figures.html", context)


@require_safe
def figures_csv(request: HttpRequest) -> HttpResponse:
    """`?per=soort`, `wijk` or `maand`: the same table for a spreadsheet."""
    asked = request.GET.get("per", "")
    by = By(asked) if asked in set(By) else By.CATEGORY
    period = period_of(request.GET.get("periode", ""), today=local(timezone.now()).date())
    rows = ([row.label, *(value(row) for value in COLUMNS.values())] for row in counted(period).by[by])
    return csv_answer(f"meldingen-{by}-{period.code}", [[by.value, *COLUMNS], *rows])


def _decimal(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:.1f}".replace(".", ",")


def _short(month: str) -> str:
    return month[:3]
