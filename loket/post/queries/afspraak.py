"""How teams work with post."""

from dataclasses import dataclass
from datetime import date

from loket.organisatie.models import Team
from loket.post.models import Postafspraak


@dataclass(frozen=True, slots=True)
class AfspraakRow:
    team: str
    name: str
    volledig_digitaal: bool = False
    vervangingsbesluit: str = ""
    vervanging_vanaf: date | None = None


def afspraak_of(team: str) -> Postafspraak:
    """Without an agreement a team works on paper."""
    return Postafspraak.objects.filter(team_id=team).first() or Postafspraak(team_id=team)


def afspraken() -> list[AfspraakRow]:
    """Of all teams, by name."""
    known = {each.team_id: each for each in Postafspraak.objects.all()}
    return [_row(team, known.get(team.code)) for team in Team.objects.filter(active=True).order_by("name")]


def _row(team: Team, afspraak: Postafspraak | None) -> AfspraakRow:
    if afspraak is None:
        return AfspraakRow(team.code, team.name)
    return AfspraakRow(
        team.code,
        team.name,
        afspraak.volledig_digitaal,
        afspraak.vervangingsbesluit,
        afspraak.vervanging_vanaf,
    )
