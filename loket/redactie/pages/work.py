"""Lists: what I have to do, all pages, what is overdue, signals and broken links."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from loket.kernel.http import actor_of, page, staff_only
from loket.redactie.models import PageState
from loket.redactie.permissions import FINAL, WEBMASTER
from loket.redactie.queries import kinds
from loket.redactie.queries import work as queries

PER_PAGE = 50
STATES = {
    **{str(value): str(label) for value, label in PageState.choices},
    "overdue": "Over tijd",
    "ownerless": "Eigenaar werkt hier niet meer",
}


@require_GET
@staff_only()
def start(request: HttpRequest) -> HttpResponse:
    by, today = actor_of(request), timezone.localdate()
    context = {
        "waiting": queries.waiting_for(by),
        "returned": queries.returned_to(by),
        "drafts": queries.drafts_of(by),
        "mine": queries.my_pages(by, today=today),
        "signals": queries.open_signals(by, today=today),
        "labels": {each.code: each.label for each in kinds()},
        "section": "werk",
    }
    return page(request, "redactie/work.html", context)


@require_GET
@staff_only()
def pages(request: HttpRequest) -> HttpResponse:
    """`?q=&soort=&stand=&vanaf=`"""
    words, kind = request.GET.get("q", "")[:100], request.GET.get("soort", "")[:40]
    state = request.GET.get("stand", "") if request.GET.get("stand") in STATES else ""
    given = request.GET.get("vanaf", "")
    start = int(given) if given.isdecimal() and len(given) < 7 else 0
    rows, more = queries.pages(
        today=timezone.localdate(), words=words, kind=kind, state=state, start=start, most=PER_PAGE
    )
    context = {
        "rows": rows,
        "next": start + PER_PAGE if more else None,
        "words": words,
        "kind": kind,
        "state": state,
        "kinds": kinds(),
        "states": STATES,
        "labels": {each.code: each.label for each in kinds()},
        "section": "paginas",
        "may_hand_over": actor_of(request).may(FINAL) or actor_of(request).may(WEBMASTER),
    }
    return page(request, "redactie/pages.html", context)


@require_GET
@staff_only()
def overdue(request: HttpRequest) -> HttpResponse:
    """`?afdeling=`: only the pages of one."""
    today = timezone.localdate()
    scores = queries.scores(today=today)
    chosen = next((row for row in scores if row.code == request.GET.get("afdeling")), None)
    rows, more = queries.pages(today=today, state="overdue", afdeling=chosen.code if chosen else "", most=queries.MOST)
    context = {"scores": scores, "chosen": chosen, "rows": rows, "more": more, "section": "over-tijd"}
    return page(request, "redactie/overdue.html", context)


@require_GET
@staff_only()
def signals(request: HttpRequest) -> HttpResponse:
    rows = queries.open_signals(actor_of(request), today=timezone.localdate())
    return page(request, "redactie/signals.html", {"rows": rows, "section": "signalen"})


@require_GET
@staff_only()
def links(request: HttpRequest) -> HttpResponse:
    context = {"rows": queries.broken_links(actor_of(request)), "section": "links"}
    return page(request, "redactie/links.html", context)
