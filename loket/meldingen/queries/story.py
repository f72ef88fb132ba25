"""The history of a melding, a kind, the routes or the roster, told in sentences."""

from collections.abc import Iterable

from loket.gebied import queries as gebied
from loket.kernel.audit import HistoryRow, history_of
from loket.meldingen.models import Category, CategoryGroup, Melding
from loket.meldingen.rules.told import Names, Told, told
from loket.organisatie.models import Medewerker, Team


def story_of_melding(rows: Iterable[HistoryRow]) -> list[Told]:
    """The newest first, with the names of the teams, kinds, colleagues and meldingen that come up in it."""
    found = list(rows)
    handlers, others = _ids(found, "handler_id"), _ids(found, "into_id")
    names = Names(
        teams=dict(Team.objects.values_list("code", "name")),
        categories=_category_names(),
        people={str(row.id): row.name for row in Medewerker.objects.filter(id__in=handlers)} if handlers else {},
        meldingen=_numbers(others) if others else {},
    )
    return [told(row, names) for row in found]


def story_of_arrangement(subject: str, *, most: int = 20) -> list[Told]:
    """What changed in a kind (by its code), in the routes or in the roster of piket."""
    names = Names(
        teams=dict(Team.objects.values_list("code", "name")),
        categories=_category_names(),
        groups=dict(CategoryGroup.objects.values_list("code", "name")),
        wijken={wijk.code: wijk.name for wijk in gebied.wijken()},
    )
    return [told(row, names) for row in history_of("meldingen", subject, most=most)]


def _category_names() -> dict[str, str]:
    return dict(Category.objects.values_list("code", "name"))


def _numbers(ids: Iterable[str]) -> dict[str, str]:
    return {str(id): number for id, number in Melding.objects.filter(id__in=ids).values_list("id", "number")}


def _ids(rows: Iterable[HistoryRow], fact: str) -> list[str]:
    return [str(row.facts[fact]) for row in rows if row.facts.get(fact)]
