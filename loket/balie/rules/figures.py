"""Figures of durations: average, median, 90th percentile and the share within the norm, in m:ss (S-59)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor


@dataclass(frozen=True, slots=True)
class Spread:
    """Of so many durations, in seconds; None where there is none to tell of."""

    count: int = 0
    average: float | None = None
    median: float | None = None
    p90: float | None = None
    within: int | None = None

    @property
    def share(self) -> float | None:
        """Within the norm, in percent."""
        return round(100 * self.within / self.count, 1) if self.count and self.within is not None else None


def spread(seconds: Sequence[float], *, norm: float | None = None) -> Spread:
    """Percentiles as PostgreSQL's percentile_cont: between two values in proportion."""
    told = sorted(seconds)
    if not told:
        return Spread()
    within = None if norm is None else sum(each <= norm for each in told)
    return Spread(len(told), sum(told) / len(told), _percentile(told, 0.5), _percentile(told, 0.9), within)


def minutes(seconds: float | None) -> str:
    """194 seconds are "3:14"; nothing known is a dash in words."""
    if seconds is None:
        return "n.v.t."
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def per_inhabitant(visits: int, inhabitants: int | None) -> float | None:
    """S-58: 24,000 visits of 30,000 inhabitants are 0.80."""
    return round(visits / inhabitants, 2) if inhabitants else None


def _percentile(told: Sequence[float], share: float) -> float:
    place = (len(told) - 1) * share
    low, high = floor(place), ceil(place)
    return told[low] + (told[high] - told[low]) * (place - low)
