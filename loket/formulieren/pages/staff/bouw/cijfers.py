"""The figures of a form: drop-out, time and faults (S-100), without anything of a person."""

import csv
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.formulieren.pages.staff.bouw.tafel import werk_of
from loket.formulieren.permissions import BEHEREN
from loket.formulieren.queries.cijfers import Formuliercijfers, figures_of
from loket.kernel.http import page, staff_only

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
    headers = {"Content-Disposition": f'attachment; filename="cijfers-{slug}.csv"'}
    answer = HttpResponse(content_type="text/csv; charset=utf-8", headers=headers)
    rows = csv.writer(answer, delimiter=";")
    rows.writerow(["soort", "naam", "gezien", "klaar", "gestopt", "seconden", "fout"])
    rows.writerow(["formulier", slug, told.begonnen, told.verstuurd, told.begonnen - told.verstuurd, "", ""])
    for stap in told.stappen:
        rows.writerow(["stap", stap.titel, stap.gezien, stap.klaar, stap.gestopt, stap.seconden or "", stap.fout])
    for vraag in told.vragen:
        rows.writerow(["vraag", vraag.label, vraag.gezien, "", "", "", vraag.fout])
    return answer
