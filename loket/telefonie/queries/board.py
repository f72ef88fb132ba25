"""What the board on the wall shows: how it goes now, and how today went."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from loket.kernel.text import local
from loket.rooster.queries import reachable_now
from loket.telefonie.models import Gesprek, State
from loket.telefonie.queries.central import central
from loket.telefonie.queries.figures import Counted, counted

STALE = timedelta(hours=1)  # nobody waits as long as that: the end was not told
RINGS, TALKS, HOLDS = "ringing", "talking", "on_hold"
WORDS = {
    RINGS: "gaat over",
    TALKS: "in gesprek",
    HOLDS: "klant in de wacht",
    "bereikbaar": "vrij",
    "in_gesprek": "in gesprek",
    "afwezig": "even weg",
}
ORDER = ["bereikbaar", RINGS, TALKS, "in_gesprek", HOLDS, "afwezig"]


@dataclass(frozen=True, slots=True)
class Agent:
    name: str
    state: str

    @property
    def words(self) -> str:
        return WORDS.get(self.state, self.state)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Who rings and was not answered yet, on the central number; `longest` in whole seconds."""

    count: int
    longest: int

    @property
    def clock(self) -> str:
        return f"{self.longest // 60}:{self.longest % 60:02}"


@dataclass(frozen=True, slots=True)
class Board:
    at: datetime
    waiting: Waiting
    today: Counted
    norm: int
    agents: Sequence[Agent]

    @property
    def over_norm(self) -> bool:
        """Whether somebody waits longer than we want: said in words as well as in colour."""
        return self.waiting.longest > self.norm

    @property
    def free(self) -> int:
        return sum(agent.state == "bereikbaar" for agent in self.agents)

    @property
    def busy(self) -> int:
        return sum(agent.state not in ("bereikbaar", "afwezig") for agent in self.agents)


def board(team: str, *, now: datetime) -> Board:
    """Four statements, however many agents there are; `team` is whose agents it shows."""
    today = local(now).date()
    agents = agents_of(team, now=now) if team else []
    return Board(now, waiting_now(now), counted(today, today), settings.PHONE_NORM_SECONDS, agents)


def waiting_now(now: datetime) -> Waiting:
    """One statement."""
    rings = central().filter(state=State.RINGING, ended_at=None, rang_at__gt=now - STALE)
    since = list(rings.order_by("rang_at").values_list("rang_at", flat=True))
    longest = max(0, int((now - since[0]).total_seconds())) if since else 0
    return Waiting(len(since), longest)


def agents_of(team: str, *, now: datetime) -> list[Agent]:
    """Who is at work in this team, by what they do now: two statements. Who is absent for the day is not shown."""
    people = reachable_now(team, now=now)
    doing: dict[object, str] = {}
    going_on = Gesprek.objects.filter(ended_at=None, rang_at__gt=now - timedelta(hours=12))
    for state, holder, offered in going_on.values_list("state", "holder_id", "offered_to"):
        for id in offered:
            doing.setdefault(id, RINGS)
        if holder:
            doing[holder] = HOLDS if state == State.ON_HOLD else TALKS
    agents = [Agent(who.name, doing.get(who.medewerker_id, who.state)) for who in people]
    return sorted(agents, key=lambda agent: (ORDER.index(agent.state) if agent.state in ORDER else 99, agent.name))
