"""One figure: how it went, how it is divided, what was said of it, and the list of records behind it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.cijfers.commands import explain
from loket.cijfers.forms import ToelichtingForm
from loket.cijfers.pages.sheet import as_csv, as_xlsx
from loket.cijfers.pages.staff import asked_period, measure_url, of_period
from loket.cijfers.pages.table import figure_rows
from loket.cijfers.permissions import BEKIJKEN, INRICHTEN, TOELICHTEN
from loket.cijfers.queries.achter import behind
from loket.cijfers.queries.bord import counted_until, line_of, missed_months
from loket.cijfers.queries.herziening import revisions
from loket.cijfers.queries.indicator import Row, indicator
from loket.cijfers.queries.namen import LABELS, Names
from loket.cijfers.queries.waarde import AFDELING, Part, parts, totals
from loket.cijfers.rules.niveau import BADGES, WORDS, deel_words, delen_of
from loket.kernel.counted_days import Period
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.programma.queries.maatregel import maatregel_row, maatregelen_of_indicator

MOST = 50  # parts on one page


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEKIJKEN)
def figure(request: HttpRequest, code: str) -> HttpResponse:
    """`?periode=&per=` by what it is divided. Posting explains a month."""
    row, by = _found(code), actor_of(request)
    missed = missed_months(timezone.localdate(), of={code: row})
    form = ToelichtingForm(typed(request), missed=missed)
    if carried_out(form, lambda told: explain(code=code, **told, by=by)):
        messages.success(request, "Je uitleg staat erbij. Iedereen kan die lezen.")
        return redirect("cijfers:figure", code)
    period = asked_period(request)
    soort, divided = _divided(request, row, period)
    waarde = totals([row], period)[code]
    context: dict[str, Any] = {
        "row": row,
        "waarde": waarde,
        "words": row.shown(waarde, period.last),
        "niveau": row.niveau(waarde, period.last),
        "verdict": WORDS[row.niveau(waarde, period.last)],
        "badge": BADGES[row.niveau(waarde, period.last)],
        "norm": _norm_words(row, period),
        "changes": _changes(row, period),
        "line": line_of(row, min(period.last, timezone.localdate())),
        "soort": soort,
        "soorten": [(each, LABELS[each]) for each in _kinds(row)],
        "parts": [_part(row, part, period) for part in _largest(divided)],
        "left_out": max(0, len(divided) - MOST),
        "bars": [(part.naam, part.waarde.number) for part in divided if part.waarde.number is not None][:15],
        "missed": missed,
        "revisions": revisions(row),
        "measures": [maatregel_row(each, timezone.localdate()) for each in maatregelen_of_indicator(code)],
        "form": form,
        "may_explain": by.may(TOELICHTEN) or str(row.eigenaar_id) == by.id,
        "may_arrange": by.may(INRICHTEN),
        "measure": measure_url(code),
        "stand": counted_until(),
        **of_period(period),
    }
    return page(request, "cijfers/staff/cijfer.html", context, status=422 if form.errors else 200)


@require_safe
@staff_only(BEKIJKEN)
def behind_it(request: HttpRequest, code: str) -> HttpResponse:
    """`?periode=&per=team&waarde=kcc`: the records, each only for who may see it."""
    row, period = _found(code), asked_period(request)
    soort, chosen = request.GET.get("per", ""), request.GET.get("waarde", "")
    dimension = (soort, chosen[:100]) if soort in _kinds(row) and "waarde" in request.GET else None
    context = {
        "row": row,
        "name": Names().of(soort, chosen) if dimension else "",
        "label": LABELS[soort] if dimension else "",
        "found": behind(code, period, dimension, actor_of(request)),
        "measure": measure_url(code),
        **of_period(period),
    }
    return page(request, "cijfers/staff/achter.html", context)


@require_safe
@staff_only(BEKIJKEN)
def download(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    row, period = _found(code), asked_period(request)
    soort, divided = _divided(request, row, period)
    rows = figure_rows(line_of(row, min(period.last, timezone.localdate())), divided, soort)
    return (as_xlsx if kind == "xlsx" else as_csv)(f"{code}-{period.code}", rows)


def _found(code: str) -> Row:
    found = indicator(code)
    if found is None:
        raise Http404
    return found


def _kinds(row: Row) -> list[str]:
    """By what it can be divided; an afdeling is its teams."""
    return [kind for each in row.soorten for kind in ((each, AFDELING) if each == "team" else (each,))]


def _divided(request: HttpRequest, row: Row, period: Period) -> tuple[str, list[Part]]:
    kinds = _kinds(row)
    usual = "team" if "team" in kinds else kinds[0] if kinds else ""
    asked = request.GET.get("per", "")
    soort = asked if asked in kinds else usual
    return soort, parts(row, period, soort) if soort else []


def _largest(divided: list[Part]) -> list[Part]:
    """Of very many the largest; the download has them all."""
    if len(divided) <= MOST:
        return divided
    return sorted(divided, key=lambda part: (-part.waarde.noemer, part.naam))[:MOST]


def _part(row: Row, part: Part, period: Period) -> dict[str, Any]:
    niveau = row.niveau(part.waarde, period.last)
    return {
        "code": part.code,
        "naam": part.naam,
        "words": row.shown(part.waarde, period.last),
        "of_words": part.waarde.of_words,
        "verdict": WORDS[niveau],
        "badge": BADGES[niveau],
    }


def _norm_words(row: Row, period: Period) -> str:
    norm = row.norm_on(period.last)
    return norm.words(row.eenheid) if norm else ""


def _changes(row: Row, period: Period) -> list[str]:
    """The norm changed half-way: each part by its own norm."""
    found = delen_of(period.first, period.last, row.normen)
    if len(found) < 2:
        return []
    counted = [totals([row], Period("", "", deel.first, deel.last))[row.code] for deel in found]
    return [
        deel_words(deel, waarde, lower_is_better=row.lager_is_beter)
        for deel, waarde in zip(found, counted, strict=True)
    ]
