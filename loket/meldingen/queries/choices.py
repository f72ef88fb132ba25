"""What staff chooses from: kinds, and whom a melding can be handed to."""

from collections.abc import Iterable
from datetime import date

from loket.meldingen.queries.arrangement import active_categories
from loket.organisatie import queries as organisatie

Grouped = list[tuple[str, list[tuple[str, str]]]]


def kind_choices(*, on: date) -> Grouped:
    """The kinds in use, by group, in the order of the form."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for kind in active_categories(on=on):
        groups.setdefault(kind.group.name, []).append((kind.code, kind.name))
    return list(groups.items())


def receivers(teams: Iterable[str]) -> Grouped:
    """The colleagues of these teams by name, and all teams. Values: "<team>:<id of the colleague>" and "<team>:"."""
    all_teams = organisatie.teams()
    colleagues = [(f"Collega's van {team.name}", _people(team.code)) for team in all_teams if team.code in set(teams)]
    return [
        *((label, people) for label, people in colleagues if people),
        ("Teams", [(f"{team.code}:", team.name) for team in all_teams]),
    ]


def _people(team: str) -> list[tuple[str, str]]:
    return [(f"{team}:{id}", name) for id, name in organisatie.member_choices(team)]
