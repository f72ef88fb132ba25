"""How answers are counted: never of a group in which somebody could be found, never over a change of method in silence.

Percentages and means: one decimal, half away from zero; of nothing there is no figure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

LEAST = 5  # a group that is smaller is not shown (S-107)
TENTH = Decimal("0.1")
NOT_COMPARABLE = "niet vergelijkbaar"


def mean(marks: Sequence[int], *, least: int = LEAST) -> Decimal | None:
    if len(marks) < least:
        return None
    return (Decimal(sum(marks)) / len(marks)).quantize(TENTH, ROUND_HALF_UP)


def nps(marks: Sequence[int], *, least: int = LEAST) -> int | None:
    """Promoters (9, 10) less detractors (0 to 6), in percent of all."""
    if len(marks) < least:
        return None
    score = Decimal(100 * (sum(m >= 9 for m in marks) - sum(m <= 6 for m in marks))) / len(marks)
    return int(score.quantize(Decimal(1), ROUND_HALF_UP))


def response(answered: int, asked: int) -> Decimal | None:
    return (Decimal(100 * answered) / asked).quantize(TENTH, ROUND_HALF_UP) if asked else None


@dataclass(frozen=True, slots=True)
class Measured:
    jaar: int
    eigen: Decimal
    gemiddeld: Decimal | None
    methode: str
    voetnoot: str = ""

    @property
    def gap(self) -> Decimal | None:
        """Own less average."""
        return None if self.gemiddeld is None else self.eigen - self.gemiddeld


@dataclass(frozen=True, slots=True)
class Comparison:
    """`rise` of the own mark; None when the first lies before the series was reliable (S-32). With a `voetnoot` it is
    no improvement by itself: the footnote is always shown (S-72).
    """

    before: Measured
    now: Measured
    rise: Decimal | None
    voetnoot: str

    @property
    def words(self) -> str:
        if self.rise is None:
            return NOT_COMPARABLE
        told = f"{'+' if self.rise > 0 else ''}{self.rise}".replace(".", ",")
        if self.voetnoot:
            return f"{told} (andere methode)"
        return f"{told} ({'beter' if self.rise > 0 else 'minder' if self.rise < 0 else 'gelijk'})"


def compared(before: Measured, now: Measured, *, reliable_from: date | None = None) -> Comparison:
    """Between two methods the footnote of the later one comes along, whatever the page wants."""
    broken = before.methode != now.methode
    note = now.voetnoot or before.voetnoot or "Tussen deze jaren is anders gemeten." if broken else ""
    too_early = reliable_from is not None and date(before.jaar, 1, 1) < reliable_from
    return Comparison(before, now, None if too_early else now.eigen - before.eigen, note)
