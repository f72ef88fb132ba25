"""How channels, products, teams and wijken are called now; what is gone keeps its code."""

from functools import cached_property

from loket.cijfers.models import Opvolging
from loket.cijfers.rules.sturing import last_of_line
from loket.gebied.models import Wijk
from loket.meldingen.models import Channel as MeldingChannel
from loket.organisatie.models import Channel, Team
from loket.producten.queries.lists import products_from_a_to_z
from loket.waardering.rules.vragen import OCCASIONS

LABELS = {
    "kanaal": "Kanaal",
    "product": "Product",
    "team": "Team",
    "afdeling": "Afdeling",
    "wijk": "Wijk",
}
UNKNOWN = {
    "kanaal": "Kanaal onbekend",
    "product": "Zonder product",
    "team": "Team onbekend",
    "afdeling": "Afdeling onbekend",
    "wijk": "Wijk onbekend",
}


def follows() -> dict[str, str]:
    """Of each team that ended, which team follows it."""
    return dict(Opvolging.objects.values_list("team_id", "opvolger_id"))


def successions() -> list[tuple[str, str]]:
    """Names of teams that ended, and of those that go on with their work."""
    return list(Opvolging.objects.order_by("team__name").values_list("team__name", "opvolger__name"))


def line_of_team(team: str) -> list[str]:
    """The team itself, and every team whose work it has now."""
    found = follows()
    return [team, *(each for each in found if last_of_line(each, found) == team)]


def _with(name: str, before: list[str]) -> str:
    return f"{name} (met {' en '.join(sorted(before))})" if before else name


class Names:
    """Asks the tables only for what is needed. A team keeps its code when it gets another name."""

    def of(self, soort: str, code: str) -> str:
        if not code:
            return UNKNOWN.get(soort, "Onbekend")
        match soort:
            case "kanaal":
                return self._channels.get(code, code)
            case "product":
                return self._products.get(code, code)
            case "team":
                return self._team_names.get(code, code)
            case "wijk":
                return self._wijken.get(code, code)
        return code

    def now(self, soort: str, code: str) -> str:
        """The code under which figures stand now: of a team that ended, the team that follows it."""
        return last_of_line(code, self._follows) if soort == "team" else code

    def afdeling_of(self, team: str) -> str:
        """By its name; the afdeling to which the team belongs now."""
        team = self.now("team", team)
        return self._teams[team][1] if team in self._teams else ""

    @cached_property
    def _teams(self) -> dict[str, tuple[str, str, bool]]:
        found = Team.objects.values_list("code", "name", "afdeling__name", "active")
        return {code: (name, afdeling, active) for code, name, afdeling, active in found}

    @cached_property
    def _follows(self) -> dict[str, str]:
        return follows()

    @cached_property
    def _team_names(self) -> dict[str, str]:
        before: dict[str, list[str]] = {}
        for team in self._follows:
            before.setdefault(last_of_line(team, self._follows), []).append(self._teams[team][0])
        return {
            code: _with(name if active else f"{name} (bestaat niet meer)", before.get(code, []))
            for code, (name, _, active) in self._teams.items()
        }

    @cached_property
    def _products(self) -> dict[str, str]:
        return {row.slug: row.title for row in products_from_a_to_z()}

    @cached_property
    def _channels(self) -> dict[str, str]:
        return {
            str(code): str(label) for code, label in [*MeldingChannel.choices, *Channel.choices, *OCCASIONS.items()]
        }

    @cached_property
    def _wijken(self) -> dict[str, str]:
        return dict(Wijk.objects.values_list("code", "name"))
