"""What avoidable contacts cost, and how far people went to another channel (S-96, S-97)."""

from dataclasses import dataclass

from loket.cijfers.rules.waarde import NVT, Waarde, dutch, rounded


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
            return f"{dutch(self.contacts)} contacten. Hoe lang zij duurden, weten wij niet."
        each = Waarde(self.seconds, self.timed, "tijd").words
        return f"{dutch(self.contacts)} contacten van gemiddeld {each} minuten: samen {dutch(self.minutes)} minuten."


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
