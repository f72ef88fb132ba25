"""The figures of a form: drop-out, time and faults (S-100), without anything of a person."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.formulieren.pages.staff.bouw.tafel import werk_of
from loket.formulieren.permissions import BEHEREN
from loket.formulieren.queries.cijfers import Formuliercijfers, figures_of
from loket.kernel.http import page, staff_only
from loket.kernel.sheet import csv_answer

PERIODS = {"30": "30 dagen", "90": "90 dagen", "365": "1 jaar"}


@require_safe
@staff_only(BEHEREN)
def cijfers(request: HttpRequest, slug: str) -> HttpResponse:
    """`?dagen=90`, and `?vorm=csv` for the same as a file."""
    bench, now = werk_of(slug), timezone.now()
    days = request.GET.get("dagen", "")
    days = days if days in PERIODS else "30"
    told = figures_of(slug, now - timedelta(days=int(days)), now)
    if request.GET.get("vorm") == "csv":
        return _csv(slug, told)
    context = {"werk": bench, "told": told, "periods": PERIODS, "days": days, "now": now}
    return page(request, "formulieren/bouwer/cijfers.html", context)


def _csv(slug: str, told: Formuliercijfers) -> HttpResponse:
    lines: list[tuple[object, ...]] = [("soort", "naam", "gezien", "klaar", "gestopt", "seconden", "fout")]
    lines.append(("formulier", slug, told.begonnen, told.verstuurd, told.begonnen - told.verstuurd, "", ""))
    for stap in told.stappen:
        lines.append(("stap", stap.titel, stap.gezien, stap.klaar, stap.gestopt, stap.seconden or "", stap.fout))
    lines += [("vraag", vraag.label, vraag.gezien, "", "", "", vraag.fout) for vraag in told.vragen]
    return csv_answer(f"cijfers-{slug}", lines)
