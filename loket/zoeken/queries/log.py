"""What people look for and do not find: each is work for an editor."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

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


def searched(*, since: date, until: date, troubles: bool = False, most: int = 100) -> list[Searched]:
    """What was searched most; with `troubles` only what went wrong in some way, that first which went wrong most."""
    told = (
        SearchLog.objects.filter(day__range=(since, until))
        .values_list("query")
        .annotate(
            times=Count("id"),
            without_result=Count("id", filter=Q(results=0)),
            without_certainty=Count("id", filter=Q(unsure=True)),
            without_click=Count("id", filter=Q(clicked_ref="", referred="")),
            for_phone=Count("id", filter=Q(left_for_phone=True)),
        )
    )
    if troubles:
        told = told.filter(Q(without_result__gt=0) | Q(without_certainty__gt=0) | Q(for_phone__gt=0))
        told = told.order_by("-without_result", "-for_phone", "-without_certainty", "query")
    else:
        told = told.order_by("-times", "query")
    return [Searched(*line) for line in told[:most]]


def proposals(*, agreed: bool = False, most: int = 100) -> Iterable[Proposal]:
    """Words from clicks that an editor may agree with; or did."""
    learned = Phrase.objects.filter(origin=Origin.LEARNED, agreed=agreed).order_by("id")
    rows = learned.values_list("id", "text", "entry__kind", "entry__ref", "entry__title")
    return [Proposal(*line) for line in rows[:most]]
