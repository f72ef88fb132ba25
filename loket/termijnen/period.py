"""A calendar duration as ISO 8601 writes it, and what comes that much later: P6W, P2M, P1Y2M10D."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

WRITTEN = re.compile(r"P(?:([0-9]{1,4})Y)?(?:([0-9]{1,4})M)?(?:([0-9]{1,4})W)?(?:([0-9]{1,5})D)?")
WORDS = (("jaar", "jaar"), ("maand", "maanden"), ("week", "weken"), ("dag", "dagen"))


@dataclass(frozen=True, slots=True)
class Period:
    """Years and months go by the calendar; weeks and days are counted. Never negative."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0

    def __post_init__(self) -> None:
        if min(self.parts) < 0:
            raise ValueError("a period is not negative")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The period that this ISO 8601 text writes. Raises ValueError: times of day, fractions and signs are none."""
        found = WRITTEN.fullmatch(text)
        if found is None or text == "P":
            raise ValueError(f"not a period: {text[:40]!r}")
        return cls(*(int(part or 0) for part in found.groups()))

    @property
    def parts(self) -> tuple[int, int, int, int]:
        return self.years, self.months, self.weeks, self.days

    def add(self, day: date) -> date:
        """This much after `day`: the same day number, or the last of a month that lacks it (R-3); then the days."""
        return _months_on(day, 12 * self.years + self.months) + self._counted

    def before(self, day: date) -> date:
        """This much before `day`."""
        return _months_on(day, -12 * self.years - self.months) - self._counted

    def __add__(self, other: "Period") -> "Period":
        return Period(*(mine + its for mine, its in zip(self.parts, other.parts, strict=True)))

    def __bool__(self) -> bool:
        return any(self.parts)

    def __str__(self) -> str:
        written = "".join(f"{n}{letter}" for n, letter in zip(self.parts, "YMWD", strict=True) if n)
        return f"P{written or '0D'}"

    @property
    def words(self) -> str:
        """ "6 weken", "1 jaar en 2 maanden" """
        said = [f"{n} {one if n == 1 else many}" for n, (one, many) in zip(self.parts, WORDS, strict=True) if n]
        return " en ".join([", ".join(said[:-1]), said[-1]] if said[1:] else said) or "0 dagen"

    @property
    def _counted(self) -> timedelta:
        return timedelta(weeks=self.weeks, days=self.days)


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError("beyond the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
