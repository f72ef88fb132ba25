"""How a figure stands beside its norm: on it, under it, or so bad that it is an alarm (S-78)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from loket.cijfers.rules.waarde import Waarde, not_nicer, said
from loket.kernel.text import date_words


class Niveau(StrEnum):
    ACUUT = "acuut"
    ONDER = "onder norm"
    OP = "op norm"
    NVT = "n.v.t."


WORDS = {
    Niveau.ACUUT: "alarm: ver van de norm",
    Niveau.ONDER: "haalt norm niet",
    Niveau.OP: "haalt norm",
    Niveau.NVT: "",
}
BADGES = {Niveau.ACUUT: "late", Niveau.ONDER: "warn", Niveau.OP: "ok", Niveau.NVT: ""}
MISSED = (Niveau.ACUUT, Niveau.ONDER)


@dataclass(frozen=True, slots=True)
class Norm:
    """What we promise from a day on, in the unit of the indicator."""

    vanaf: date
    doel: Decimal
    acuut: Decimal | None = None

    def words(self, eenheid: str) -> str:
        return said(Fraction(self.doel), eenheid)


@dataclass(frozen=True, slots=True)
class Deel:
    """Days of a period under one norm."""

    first: date
    last: date
    norm: Norm | None


def niveau_of(waarde: Waarde, norm: Norm | None, *, lower_is_better: bool = False) -> Niveau:
    """Counted exactly: 160 of 200 reaches 80 %, 159 does not. Nothing was counted, or no norm: n.v.t."""
    exact = waarde.exact
    if exact is None or norm is None:
        return Niveau.NVT
    sign = -1 if lower_is_better else 1
    if sign * exact >= sign * Fraction(norm.doel):
        return Niveau.OP
    if norm.acuut is not None and sign * exact < sign * Fraction(norm.acuut):
        return Niveau.ACUUT
    return Niveau.ONDER


def norm_on(day: date, normen: Sequence[Norm]) -> Norm | None:
    """The one that held on this day."""
    return max((norm for norm in normen if norm.vanaf <= day), key=lambda norm: norm.vanaf, default=None)


def delen_of(first: date, last: date, normen: Sequence[Norm]) -> list[Deel]:
    """A period in which the norm changed is judged in parts, each by its own norm."""
    starts = [first, *sorted(norm.vanaf for norm in normen if first < norm.vanaf <= last)]
    ends = [start - timedelta(days=1) for start in starts[1:]] + [last]
    return [Deel(start, end, norm_on(start, normen)) for start, end in zip(starts, ends, strict=True)]


def deel_words(deel: Deel, waarde: Waarde, *, lower_is_better: bool) -> str:
    """ "Van 1 januari 2026 tot en met 30 juni 2026 was de norm 80,0%. Het was 82,0%: haalt norm." """
    days = f"Van {date_words(deel.first)} tot en met {date_words(deel.last)}"
    was = f"Het was {waarde.words}" if waarde.exact is not None else "Er is niets geteld"
    if deel.norm is None:
        return f"{days} was er geen norm. {was}."
    found = niveau_of(waarde, deel.norm, lower_is_better=lower_is_better)
    verdict = f": {WORDS[found]}" if WORDS[found] else ""
    return f"{days} was de norm {deel.norm.words(waarde.eenheid)}. {was}{verdict}."


def shown(waarde: Waarde, norm: Norm | None, *, lower_is_better: bool = False) -> str:
    """The figure as it stands beside its norm."""
    exact = waarde.exact
    if exact is None or norm is None or lower_is_better:
        return waarde.words
    return not_nicer(exact, Fraction(norm.doel), waarde.eenheid)


def why_not_comparable(earlier: date, reliable_from: date | None) -> str:
    """A comparison over the day from which we trust the figures says nothing (S-32)."""
    if reliable_from is None or earlier >= reliable_from:
        return ""
    return f"Niet vergelijkbaar: deze cijfers zijn betrouwbaar vanaf {date_words(reliable_from)}."
