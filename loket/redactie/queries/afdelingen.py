"""How the town calls its own afdelingen and teams: words that mean nothing to a visitor."""

from loket.organisatie.queries import afdeling_choices, teams


def afdeling_names() -> list[str]:
    return [name for _, name in afdeling_choices()] + [team.name for team in teams()]
