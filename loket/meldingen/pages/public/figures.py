"""How well it goes, for everybody: how much, how fast and how well, as tables, charts and csv."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from loket.kernel.http import page
from loket.kernel.sheet import csv_answer
from loket.kernel.text import MONTHS, SHORT_MONTHS, local
from loket.meldingen.queries.counted import counted
from loket.meldingen.queries.figures import By, Figure
from loket.meldingen.rules.period import period_of, periods

SHORT = dict(zip(MONTHS, SHORT_MONTHS, strict=True))
COLUMNS: tuple[tuple[object, Callable[[Figure], object]], ...] = (
    (_("meldingen"), lambda row: row.meldingen),
    (_("werken"), lambda row: row.works),
    (_("dubbel"), lambda row: row.duplicates),
    (_("spoed"), lambda row: row.urgent),
    (_("klaar"), lambda row: row.ended),
    (_("binnen de norm"), lambda row: row.within_norm),
    (_("procent binnen de norm"), lambda row: _decimal(row.share)),
    (_("helft klaar binnen dagen"), lambda row: _decimal(row.median_days)),
    (_("heropend"), lambda row: row.reopened),
    (_("procent heropend"), lambda row: _decimal(row.reopened_share)),
    (_("oordelen"), lambda row: row.judged),
    (_("tevreden"), lambda row: row.satisfied),
    (_("procent tevreden"), lambda row: _decimal(row.satisfied_share)),
    (_("met adres"), lambda row: row.with_contact),
    (_("zonder adres"), lambda row: row.without_contact),
    (_("doorgestuurd"), lambda row: row.forwarded),
)


@require_safe
def figures_page(request: HttpRequest) -> HttpResponse:
    """`?periode=`: this year, the last twelve months, or a year."""
    today = local(timezone.now()).date()
    period = period_of(request.GET.get("periode", ""), today=today)
    found = counted(period)
    per_month, per_wijk = found.by[By.MONTH], found.by[By.WIJK]
    context = {
        "period": period,
        "periods": periods(today=today),
        "counted": found,
        "total": found.total,
        "tables": [
            ("soort", gettext("Per soort"), gettext("Soort"), found.by[By.CATEGORY]),
            ("wijk", gettext("Per wijk"), gettext("Wijk"), per_wijk),
            ("maand", gettext("Per maand"), gettext("Maand"), per_month),
        ],
        "months": [(_short(row.label_here), float(row.meldingen)) for row in per_month],
        "wijken": [(row.label_here, float(row.meldingen)) for row in per_wijk],
        "busiest": max(per_month, key=_meldingen, default=None),
        "largest": max(per_wijk, key=_meldingen, default=None),
    }
    return page(request, "meldingen/public/figures.html", context)


@require_safe
def figures_csv(request: HttpRequest) -> HttpResponse:
    """`?per=soort`, `wijk` or `maand`: the same table for a spreadsheet, in the language of the page."""
    asked = request.GET.get("per", "")
    by = By(asked) if asked in set(By) else By.CATEGORY
    period = period_of(request.GET.get("periode", ""), today=local(timezone.now()).date())
    rows = ([row.label_here, *(value(row) for _name, value in COLUMNS)] for row in counted(period).by[by])
    head = [gettext(by.value), *(str(name) for name, _value in COLUMNS)]
    return csv_answer(slugify(f"{gettext('meldingen')} {head[0]} {period.name}"), [head, *rows])


def _decimal(value: float | None) -> float | str:
    return gettext("n.v.t.") if value is None else round(value, 1)


def _meldingen(row: Figure) -> int:
    return row.meldingen


def _short(month: str) -> str:
    """Of "maart 2026" it is "mrt"; of "March 2026" it is "Mar"."""
    name = month.split()[0]
    return SHORT.get(name, name[:3])
