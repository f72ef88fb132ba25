"""One search over all that somebody may find."""

import time

from django.contrib.postgres.search import SearchQuery, SearchRank, TrigramSimilarity
from django.db.models import F, Q, QuerySet

from loket.kernel.actor import VISITOR, Actor, ActorKind
from loket.zoeken.models import Entry
from loket.zoeken.rules.found import Found, Result
from loket.zoeken.rules.masking import bounded, masked


def search(q: str, *, by: Actor = VISITOR, most: int = 20) -> Found:
    """What fits the words of `q` best, of what `by` may see; an answer to any text whatever."""
    began = time.perf_counter()
    shown = masked(bounded(q))
    words = SearchQuery(" or ".join(shown.replace('"', " ").split()), search_type="websearch", config="dutch")
    likeness = SearchRank(F("words"), words) + TrigramSimilarity("title", shown)
    rows = visible_to(by).annotate(score=likeness).filter(score__gt=0.1).order_by("-score", "id")[:most]
    results = tuple(result_of(entry, entry.score) for entry in rows) if shown else ()
    took = (time.perf_counter() - began) * 1000
    return Found(shown, results, sure=bool(results), took_ms=round(took, 1))


def visible_to(by: Actor) -> QuerySet[Entry]:
    if by.kind != ActorKind.STAFF:
        return Entry.objects.filter(staff_only=False)
    return Entry.objects.filter(Q(permission="") | Q(permission__in=by.permissions))


def result_of(entry: Entry, score: float) -> Result:
    return Result(
        entry.kind,
        entry.ref,
        entry.title,
        entry.url,
        entry.summary,
        entry.upl,
        entry.language,
        entry.organisation,
        entry.organisation_name,
        entry.facts,
        score=round(score, 4),
    )
