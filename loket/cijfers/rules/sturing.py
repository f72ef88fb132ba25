"""What avoidable contacts cost, and how far people went to another channel (S-96, S-97)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loket.cijfers.rules.waarde import NVT, Waarde, dutch, rounded
from loket.kernel.refusal import Refusal
from loket.organisatie.models import Channel

WITHOUT_INTERNET = (Channel.TELEPHONE, Channel.DESK, Channel.POST)


@dataclass(frozen=True, slots=True)
class Vermijdbaar:
    """`seconds` over those whose time we know (`timed`); the others are taken to be as long."""

    contacts: int
    seconds: int
    timed: int

    @property
    def minutes(self) -> int | None:
        return round(self.contacts * self.seconds / self.timed / 60) if self.timed else None

    @property
    def words(self) -> str:
        """40 contacten van gemiddeld 4:00 minuten: samen 160 minuten."""
        if not self.contacts:
            return "dat vertelde ons niemand."
        if not self.timed or self.minutes is None:
            return f"{self._many}. Hoe lang dat duurde, weten wij niet."
        each = Waarde(self.seconds, self.timed, "tijd").words
        together = f"{dutch(self.minutes)} {'minuut' if self.minutes == 1 else 'minuten'}"
        return f"{self._many} van gemiddeld {each} minuten: samen {together}."

    @property
    def _many(self) -> str:
        return "1 contact" if self.contacts == 1 else f"{dutch(self.contacts)} contacten"


@dataclass(frozen=True, slots=True)
class Shift:
    before: Waarde
    after: Waarde
    words: str


def digital_share(before: Waarde, after: Waarde) -> Shift:
    """ "van 20,0% naar 35,0%: 15,0 punten meer"; n.v.t. when one of them was not counted."""
    if before.exact is None or after.exact is None:
        return Shift(before, after, NVT)
    points = rounded(abs(after.exact - before.exact), 1)
    way = "even veel" if after.exact == before.exact else "meer" if after.exact > before.exact else "minder"
    change = way if way == "even veel" else f"{dutch(points)} punten {way}"
    return Shift(before, after, f"van {before.words} naar {after.words}: {change}")


def why_not_order(kanalen: Sequence[str]) -> list[Refusal]:
    """Two channels or more, each once; one of them without the internet, for nobody is forced to that (Awb 2:7)."""
    found = []
    if len(kanalen) < 2 or len(set(kanalen)) < len(kanalen) or not set(kanalen) <= set(Channel.values):
        found.append(Refusal("order-wrong", "Kies twee of meer verschillende kanalen.", "eerst"))
    if not set(kanalen) & set(WITHOUT_INTERNET):
        found.append(Refusal("no-other-way", "Laat telefoon, balie of brief ook open (Awb 2:7).", "eerst"))
    return found


def last_of_line(team: str, follows: Mapping[str, str]) -> str:
    """Who has the work now: the follower of the follower … There is no circle in it."""
    while team in follows:
        team = follows[team]
    return team


def why_not_follow(team: str, opvolger: str, follows: Mapping[str, str]) -> Refusal | None:
    """A team does not follow itself, also not by way of others."""
    at = opvolger
    while at:
        if at == team:
            return Refusal("in-a-circle", "Dit team volgt zichzelf op.", "opvolger")
        at = follows.get(at, "")
    return None
