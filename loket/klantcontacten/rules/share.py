"""A part of a whole, told so that nobody makes it nicer than it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """`whole` is what was counted, `part` is what of it we look for."""

    part: int = 0
    whole: int = 0

    @property
    def percent(self) -> float | None:
        """To one decimal, rounded down. None of nothing.

        >>> Share(159, 200).percent, Share(1999, 2500).percent
        (79.5, 79.9)
        """
        return self.part * 1000 // self.whole / 10 if self.whole else None

    @property
    def whole_percent(self) -> int:
        """For a bar in a chart, rounded down: 159 of 200 is 79."""
        return self.part * 100 // self.whole if self.whole else 0

    def reaches(self, norm: int) -> bool:
        """Whether it is at least this many percent; counted in whole numbers, so 159 of 200 is not 80 %."""
        return bool(self.whole) and self.part * 100 >= norm * self.whole
