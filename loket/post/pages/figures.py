"""The figures of the year, and how teams work with post."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page
from loket.kernel.sheet import csv_answer
from loket.post import commands
from loket.post.forms.stuk import AfspraakForm, JaarForm
from loket.post.pages.door import for_room, tabs
from loket.post.queries.afspraak import afspraken
from loket.post.queries.figures import digital_shares, months_of, year_table, years_known
from loket.post.queries.lists import digital_paper_left


@require_http_methods(["GET", "HEAD", "POST"])
@for_room
def figures(request: HttpRequest) -> HttpResponse:
    """`?jaar=`. Posting keeps the numbers of a year before this register."""
    form = JaarForm(typed(request))
    by = actor_of(request)
    if carried_out(form, lambda told: commands.keep_jaarcijfer(**told, by=by)):
        messages.success(request, f"De cijfers van {form.cleaned_data['jaar']} zijn bewaard.")
        return redirect("post:figures")
    jaar = _year(request)
    table = year_table(jaar)
    context = {
        **tabs(by, "post:figures"),
        "table": table,
        "before": year_table(jaar - 1),
        "digital": digital_shares(jaar),
        "months": months_of(jaar),
        "years": sorted({timezone.localdate().year, jaar, *years_known()}, reverse=True),
        "paper": digital_paper_left(),
        "form": form,
    }
    return page(request, "post/figures.html", context, status=422 if form.errors else 200)


@require_safe
@for_room
def csv_of_year(request: HttpRequest) -> HttpResponse:
    """The same numbers for a spreadsheet."""
    jaar = _year(request)
    table = year_table(jaar)
    lines: list[tuple[object, ...]] = [(jaar, line.label, line.number, line.share) for line in table.lines]
    lines.append((jaar, "Samen", table.total, 100.0 if table.total else ""))
    lines += [(jaar, f"Volledig digitaal, {row.name}", row.digital, row.share) for row in digital_shares(jaar)]
    return csv_answer(f"post-{jaar}", [("jaar", "wat", "aantal", "procent"), *lines])


@require_http_methods(["GET", "HEAD", "POST"])
@for_room
def afspraken_of_teams(request: HttpRequest) -> HttpResponse:
    form = AfspraakForm(typed(request))
    by = actor_of(request)
    if carried_out(form, lambda told: commands.make_afspraak(**told, by=by)):
        messages.success(request, "De afspraak is bewaard.")
        return redirect("post:afspraken")
    context = {**tabs(by, "post:afspraken"), "rows": afspraken(), "form": form}
    return page(request, "post/afspraken.html", context, status=422 if form.errors else 200)


def _year(request: HttpRequest) -> int:
    asked = request.GET.get("jaar", "")
    return int(asked) if asked.isdecimal() and len(asked) == 4 else timezone.localdate().year
