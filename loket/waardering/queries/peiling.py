"""What colleagues think, of a peiling that is over; of too few nothing."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from loket.kernel.actor import Actor
from loket.organisatie.models import Medewerker, Team
from loket.waardering.models import Deelnemer, Peiling, Stem
from loket.waardering.rules.peiling import KORT, VRAGEN, shown_teams
from loket.waardering.rules.tellen import LEAST, mean, response

Marks = list[Decimal | None]


@dataclass(frozen=True, slots=True)
class Uitslag:
    """`all` and each of `teams`: the mean of each statement, from 1 to 5; None of too few. `before`: of the last time.

    `hidden` is how many teams are not shown. Texts stand in the order of their words, not of who wrote them.
    """

    peiling: Peiling
    answered: int
    response: Decimal | None
    vragen: list[str]
    all: Marks
    before: Marks
    teams: list[tuple[str, int, Marks]]
    hidden: int
    teksten: list[str]

    @property
    def kort(self) -> list[str]:
        """The statements in two words, for a table."""
        return list(KORT.values())

    @property
    def rows(self) -> list[tuple[str, Decimal | None, Decimal | None]]:
        return list(zip(self.vragen, self.all, self.before, strict=True))


def open_peiling(today: date) -> Peiling | None:
    return Peiling.objects.filter(opent_op__lte=today, sluit_op__gte=today).first()


def has_voted(peiling: Peiling, by: Actor) -> bool:
    return bool(by.id) and Deelnemer.objects.filter(peiling=peiling, medewerker_id=by.id).exists()


def next_peiling(today: date) -> Peiling | None:
    return Peiling.objects.filter(opent_op__gt=today).order_by("opent_op").first()


def last_uitslag(today: date) -> Uitslag | None:
    """Of the newest that is over; None when there was none. Five statements."""
    over = list(Peiling.objects.filter(sluit_op__lt=today).order_by("-sluit_op")[:2])
    if not over:
        return None
    stemmen = list(Stem.objects.filter(peiling=over[0]))
    earlier = list(Stem.objects.filter(peiling=over[1])) if len(over) > 1 else []
    answered = Counter(each.team for each in stemmen)
    shown, names = shown_teams(answered), dict(Team.objects.values_list("code", "name"))
    teams = [
        (names.get(team, team), answered[team], _means([each for each in stemmen if each.team == team]))
        for team in shown
        if team
    ]
    return Uitslag(
        peiling=over[0],
        answered=len(stemmen),
        response=response(len(stemmen), Medewerker.objects.active().count()),
        vragen=list(VRAGEN.values()),
        all=_means(stemmen),
        before=_means(earlier),
        teams=sorted(teams),
        hidden=len(answered) - len(teams),
        teksten=sorted(each.tekst for each in stemmen if each.tekst) if len(stemmen) >= LEAST else [],
    )


def _means(stemmen: list[Stem]) -> Marks:
    return [mean([mark for each in stemmen if (mark := getattr(each, name)) is not None]) for name in VRAGEN]
