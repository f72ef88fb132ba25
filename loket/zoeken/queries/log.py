"""What people look for and do not find: each is work for an editor."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Count, Q

from loket.zoeken.models import Phrase, SearchLog
from loket.zoeken.rules.findable import Origin


@dataclass(frozen=True, slots=True)
class Searched:
    """The same words, and how often: in all, without result, unsure, without a click, left for the phone."""

    query: str
    times: int
    without_result: int
    unsure: int
    without_click: int
    left_for_phone: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """Words that were learned for a thing, and wait for an editor."""

    phrase_id: int
    text: str
    kind: str
    ref: str
    title: str


class Trouble(StrEnum):
    """How a search may go wrong."""

    ANY = "alles"
    NO_RESULT = "zonder-resultaat"
    NO_CLICK = "zonder-klik"
    PHONE = "bellers"


# With results, and no other body to go to: yet nothing was chosen.
NO_CLICK = Q(clicked_ref="", referred="", results__gt=0)
WENT_WRONG = {
    Trouble.ANY: Q(without_result__gt=0) | Q(without_certainty__gt=0) | Q(for_phone__gt=0) | Q(ignored__gt=0),
    Trouble.NO_RESULT: Q(without_result__gt=0),
    Trouble.NO_CLICK: Q(ignored__gt=0),
    Trouble.PHONE: Q(for_phone__gt=0),
}
WORST_FIRST = {
    Trouble.ANY: ("-without_result", "-for_phone", "-without_certainty", "-ignored"),
    Trouble.NO_RESULT: ("-without_result",),
    Trouble.NO_CLICK: ("-ignored",),
    Trouble.PHONE: ("-for_phone",),
}


def searched(
    *,
    since: date,
    until: date,
    trouble: Trouble | None = None,
    settled: Mapping[str, date] | None = None,
    most: int = 100,
) -> list[Searched]:
    """What was searched most; with a trouble only what went wrong so, that first which went wrong most.

    Of words that are settled only what was searched after that day counts.
    """
    lines = SearchLog.objects.filter(day__range=(since, until)).exclude(query="")
    for query, day in (settled or {}).items():
        lines = lines.exclude(query=query, day__lte=day)
    told = lines.values_list("query").annotate(
        times=Count("id"),
        without_result=Count("id", filter=Q(results=0)),
        without_certainty=Count("id", filter=Q(unsure=True)),
        ignored=Count("id", filter=NO_CLICK),
        for_phone=Count("id", filter=Q(left_for_phone=True)),
    )
    if trouble:
        told = told.filter(WENT_WRONG[trouble]).order_by(*WORST_FIRST[trouble], "query")
    else:
        told = told.order_by("-times", "query")
    return [Searched(*line) for line in told[:most]]


def trouble_counts(*, since: date, until: date) -> dict[Trouble, int]:
    """How many searches of a period went wrong in each way; under ANY all that there were. One statement."""
    found = SearchLog.objects.filter(day__range=(since, until)).aggregate(
        any=Count("id"),
        no_result=Count("id", filter=Q(results=0)),
        no_click=Count("id", filter=NO_CLICK),
        phone=Count("id", filter=Q(left_for_phone=True)),
    )
    return {trouble: found[trouble.name.lower()] for trouble in Trouble}


def is_in_log(query: str) -> bool:
    return bool(query) and SearchLog.objects.filter(query=query).exists()


def proposals(*, agreed: bool = False, most: int = 100) -> Iterable[Proposal]:
    """Words from clicks that an editor may agree with; or did."""
    learned = Phrase.objects.filter(origin=Origin.LEARNED, agreed=agreed).order_by("id")
    rows = learned.values_list("id", "text", "entry__kind", "entry__ref", "entry__title")
    return [Proposal(*line) for line in rows[:most]]
