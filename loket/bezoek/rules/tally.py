"""What a process has counted and not yet written down."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime

from loket.bezoek.rules.visit import VISIT_GAP, View


@dataclass(slots=True)
class Seen:
    """Of one mark: from when to when, in how many visits."""

    first_at: datetime
    last_at: datetime
    visits: int = 1

    def again(self, at: datetime) -> None:
        self.visits += at - self.last_at >= VISIT_GAP
        self.last_at = max(self.last_at, at)


@dataclass(slots=True)
class Tally:
    views: Counter[tuple[date, str, str]] = field(default_factory=Counter)
    marks: dict[tuple[date, bytes], Seen] = field(default_factory=dict)

    def note(self, day: date, view: View, mark: bytes | None, at: datetime) -> None:
        self.views[day, view.kind, view.address] += 1
        if mark is None:
            return
        seen = self.marks.setdefault((day, mark), Seen(at, at))
        seen.again(at)

    def __len__(self) -> int:
        return len(self.views) + len(self.marks)
