"""What editors arranged, as they see it in lists: with the titles of things, and how much there is."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from loket.kernel.sql import row
from loket.zoeken.engine.known import Key
from loket.zoeken.models import (
    BestBet,
    Entry,
    Measured,
    PushDown,
    SafetyAnswer,
    SearchLog,
    Synonym,
    Tree,
    TreeThing,
    Weight,
)
from loket.zoeken.queries.known import arranged_version
from loket.zoeken.rules.arranged import Branch

MOST = 2000  # on one page an editor sees 50 of them
COUNTED = """
    SELECT (SELECT count(*) FROM zoeken_synonym WHERE agreed),
           (SELECT count(*) FROM zoeken_phrase WHERE NOT agreed AND origin = 'learned'),
           (SELECT count(*) FROM zoeken_bestbet), (SELECT count(*) FROM zoeken_pushdown),
           (SELECT count(*) FROM zoeken_weight), (SELECT count(*) FROM zoeken_safetyanswer),
           (SELECT count(*) FROM zoeken_tree), (SELECT count(*) FROM zoeken_judged)
"""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is of each; `waiting` are words from clicks that wait for an editor."""

    synonyms: int
    waiting: int
    best_bets: int
    pushed_down: int
    weights: int
    fixed: int
    trees: int
    questions: int


@dataclass(frozen=True, slots=True)
class LogCounts:
    """Searches of the public in some days, and how many of them went wrong in some way."""

    searches: int
    without_result: int
    unsure: int
    without_click: int
    left_for_phone: int


@dataclass(frozen=True, slots=True)
class ThingRow:
    """Something that can be put first or lower; `label` names it and nothing else."""

    kind: str
    ref: str
    title: str
    url: str
    label: str


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A best bet or a pushed-down thing; without a title the thing is no longer there."""

    id: int
    query: str
    title: str
    gone: bool
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class TreeRow:
    code: str
    title: str
    needs: list[str]
    things: int


def counts() -> Counts:
    return Counts(*(row(COUNTED, {}) or ()))


def log_counts(*, since: date) -> LogCounts:
    told = SearchLog.objects.filter(day__gte=since, by_staff=False).aggregate(
        searches=Count("id"),
        without_result=Count("id", filter=Q(results=0)),
        unsure=Count("id", filter=Q(unsure=True)),
        without_click=Count("id", filter=Q(clicked_ref="", referred="")),
        left_for_phone=Count("id", filter=Q(left_for_phone=True)),
    )
    return LogCounts(**told)


def last_measured() -> tuple[Measured | None, bool]:
    """The last time that search was measured, and whether something changed since then."""
    found = Measured.objects.order_by("-at").first()
    return found, bool(found and found.version != arranged_version())


def synonyms() -> list[Synonym]:
    return list(Synonym.objects.order_by("word", "means")[:MOST])


def best_bets() -> list[PlacedRow]:
    return _placed(BestBet.objects.order_by("query", "id").values_list("id", "query", "kind", "ref")[:MOST])


def pushed_down() -> list[PlacedRow]:
    return _placed(PushDown.objects.order_by("query", "id").values_list("id", "query", "kind", "ref", "share")[:MOST])


def safety_answers() -> list[SafetyAnswer]:
    """In the order in which they are tried."""
    return list(SafetyAnswer.objects.order_by("id")[:MOST])


def trees() -> list[TreeRow]:
    sizes = dict(TreeThing.objects.values_list("tree_id").annotate(Count("id")))
    told = Tree.objects.order_by("title").values_list("id", "code", "title", "needs")
    return [TreeRow(code, title, needs, sizes.get(id, 0)) for id, code, title, needs in told[:MOST]]


def branches_of(tree: Tree) -> list[Branch]:
    told = TreeThing.objects.filter(tree=tree).order_by("position")
    return [Branch((each.kind, each.ref), each.why, each.question) for each in told]


def weights() -> dict[str, float]:
    """By name, of the signals that an editor gave one."""
    return dict(Weight.objects.values_list("name", "value"))


def things() -> list[ThingRow]:
    """The foremost things that everybody may see, each once, by title."""
    told = Entry.objects.filter(foremost=True, staff_only=False)
    titles: dict[Key, tuple[str, str]] = {}
    for kind, ref, title, url in told.order_by("language").values_list("kind", "ref", "title", "url"):
        titles[kind, ref] = title, url  # of Dutch and English, Dutch comes last
    once = Counter(title for title, _ in titles.values())
    rows = [
        ThingRow(kind, ref, title, url, title if once[title] == 1 else f"{title} ({url})")
        for (kind, ref), (title, url) in titles.items()
    ]
    return sorted(rows, key=lambda each: each.label.lower())


def _placed(told: Iterable[tuple[int, str, str, str] | tuple[int, str, str, str, float]]) -> list[PlacedRow]:
    rows = list(told)
    titles = dict[Key, str]()
    entries = Entry.objects.filter(ref__in={each[3] for each in rows}).order_by("language")
    for kind, ref, title in entries.values_list("kind", "ref", "title"):
        titles[kind, ref] = title
    return [
        PlacedRow(id, query, titles.get((kind, ref), f"{kind}:{ref}"), (kind, ref) not in titles, *share)
        for id, query, kind, ref, *share in rows
    ]
