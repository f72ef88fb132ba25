"""How well search answers, what people searched, and the way to all that editors arrange."""

from dataclasses import dataclass
from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import limit
from loket.kernel.text import local
from loket.zoeken import commands
from loket.zoeken.permissions import ARRANGE
from loket.zoeken.queries.arrangements import Counts, counts, last_measured, log_counts

LOOKS_BACK = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Part:
    """A tile that leads to a list."""

    label: str
    text: str
    icon: str
    url_name: str
    count: int


@require_safe
@staff_only(ARRANGE)
def overview(request: HttpRequest) -> HttpResponse:
    measured, changed_since = last_measured()
    told = counts()
    context = {
        "measured": measured,
        "changed_since": changed_since,
        "questions": told.questions,
        "log": log_counts(since=local(timezone.now()).date() - LOOKS_BACK),
        "parts": _parts(told),
    }
    return page(request, "zoeken/overview.html", context)


@require_POST
@staff_only(ARRANGE)
def measure(request: HttpRequest) -> HttpResponse:
    """A second or so; a process that just started takes a few more."""
    limit(f"measure-search:{actor_of(request).id}", times=10, per=timedelta(minutes=10))
    commands.measure_search()
    messages.success(request, "Het zoeken is opnieuw gemeten.")
    return redirect("zoeken:overview")


def _parts(told: Counts) -> list[Part]:
    return [
        Part("Synoniemen", "Woorden die hetzelfde betekenen", "arrows-exchange", "zoeken:synonyms", told.synonyms),
        Part("Geleerde woorden", "Uit klikken, wachten op jouw oordeel", "school", "zoeken:learned", told.waiting),
        Part("Beste antwoorden", "Wat bovenaan komt", "arrow-up", "zoeken:best_bets", told.best_bets),
        Part("Wat lager komt", "Wat minder meetelt", "arrow-down", "zoeken:push_downs", told.pushed_down),
        Part("Gewichten", "Waar het zoeken op let", "scale", "zoeken:weights", told.weights),
        Part("Vaste antwoorden", "Voor wie misschien in gevaar is", "urgent", "zoeken:safety_answers", told.fixed),
        Part("Vragenbomen", "Alles wat bij een behoefte hoort", "hierarchy", "zoeken:trees", told.trees),
    ]
