"""A figure: so many of so many, and how that is said. Counted in whole numbers; nothing of nothing is `n.v.t.`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from fractions import Fraction

from loket.cijfers.models import Eenheid

NVT = "n.v.t."
DAY = 86_400


@dataclass(frozen=True, slots=True)
class Waarde:
    """Of a share `teller` of `noemer`; of an average the sum over `noemer`; of a count only `teller`."""

    teller: int = 0
    noemer: int = 0
    eenheid: str = Eenheid.PROCENT
    minimum: int = 0

    @property
    def exact(self) -> Fraction | None:
        """In the unit of the norm. None of nothing, and of too few."""
        if not self.noemer or self.noemer < self.minimum:
            return None
        match self.eenheid:
            case Eenheid.AANTAL:
                return Fraction(self.teller)
            case Eenheid.PROCENT:
                return Fraction(100 * self.teller, self.noemer)
            case Eenheid.DAGEN:
                return Fraction(self.teller, self.noemer * DAY)
        return Fraction(self.teller, self.noemer)

    @property
    def number(self) -> float | None:
        """For charts, downloads and machines."""
        exact = self.exact
        return None if exact is None else float(rounded(exact, self.decimals))

    @property
    def decimals(self) -> int:
        return 0 if self.eenheid in (Eenheid.AANTAL, Eenheid.TIJD) else 1

    @property
    def words(self) -> str:
        """ "79,5%", "3:14", "1.604", "n.v.t." """
        exact = self.exact
        return NVT if exact is None else said(exact, self.eenheid)

    @property
    def of_words(self) -> str:
        """What it was counted from: "159 van 200"."""
        if not self.noemer:
            return "Er is niets geteld."
        if self.noemer < self.minimum:
            return f"Er zijn er {dutch(self.noemer)} geteld. Dat is te weinig om te laten zien."
        match self.eenheid:
            case Eenheid.PROCENT:
                return f"{dutch(self.teller)} van {dutch(self.noemer)}."
            case Eenheid.AANTAL:
                return ""
        return f"Het gemiddelde van {dutch(self.noemer)}."

    def __add__(self, other: "Waarde") -> "Waarde":
        return Waarde(self.teller + other.teller, self.noemer + other.noemer, self.eenheid, self.minimum)


def said(exact: Fraction, eenheid: str) -> str:
    """How people read it, half away from zero (domain facts 1.10)."""
    match eenheid:
        case Eenheid.AANTAL:
            return dutch(int(rounded(exact, 0)))
        case Eenheid.TIJD:
            seconds = int(rounded(exact, 0))
            return f"{seconds // 60}:{seconds % 60:02}"
        case Eenheid.PROCENT:
            return f"{dutch(rounded(exact, 1))}%"
        case Eenheid.DAGEN:
            text = dutch(rounded(exact, 1))
            return f"{text} dag" if text == "1,0" else f"{text} dagen"
    return dutch(rounded(exact, 1))


def rounded(exact: Fraction, decimals: int) -> Decimal:
    """Half away from zero: 0.25 is 0.3, and -0.25 is -0.3."""
    size = Decimal(1).scaleb(-decimals)
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(size, ROUND_HALF_UP)


def not_nicer(exact: Fraction, doel: Fraction, eenheid: str) -> str:
    """As `said`, but what misses a norm is never rounded up to it: 79.96 of 80 is 79.9%."""
    words = said(exact, eenheid)
    if exact < doel and words == said(doel, eenheid) and eenheid == Eenheid.PROCENT:
        down = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal("0.1"), ROUND_FLOOR)
        return f"{dutch(down)}%"
    return words


def dutch(value: int | Decimal) -> str:
    """12.539 and 3,5."""
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def from_first_whole(months: Sequence[tuple[date, Waarde]]) -> Sequence[tuple[date, Waarde]]:
    """Without the month in which the counting began, when that was near its end: two days would look like a month."""
    told = [at for at, (_, waarde) in enumerate(months) if waarde.noemer]
    if len(told) > 2 and 3 * months[told[0]][1].noemer < months[told[1]][1].noemer:
        return months[told[1] :]
    return months
