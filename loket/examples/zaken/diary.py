"""The days on which something happens to a zaak, from its begin to how it stands today."""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial

from loket.examples.zaken.fates import Fate
from loket.examples.zaken.life import Life
from loket.kernel.text import AMSTERDAM
from loket.termijnen.calendar import next_working_day

A_DAY = timedelta(days=1)
DECIDES = ("Besluit genomen", "Besluit", "Oordeel")
CAME_TO_NOTHING = ("Ingetrokken", "Niet geleverd", "Geweigerd", "Buiten behandeling")


@dataclass(frozen=True)
class Moment:
    at: datetime
    do: Callable[[], None]


class Diary:
    """The moments of one life, each after the one before. What is still to come is left out, but for the begin."""

    def __init__(self, life: Life, fate: Fate, begin: date, until: datetime, chance: random.Random) -> None:
        self.life, self.kind, self.fate, self.begin = life, life.kind, fate, begin
        self.until, self.chance = until, chance
        self.today = until.astimezone(AMSTERDAM).date()
        self.moments: list[Moment] = []

    def on(self, day: date, do: Callable[[], None]) -> None:
        at = datetime.combine(day, time(9, self.chance.randrange(60)), AMSTERDAM)
        gap = timedelta(minutes=self.chance.randrange(20, 90))
        at = max(at, self.moments[-1].at + gap) if self.moments else min(at, self.until - gap)
        if at < self.until:
            self.moments.append(Moment(at, do))

    def write(self) -> list[Moment]:
        """Everything from the begin to today."""
        self.on(self.begin, self.life.open)
        if self.fate == Fate.NEW:
            return self.moments
        self.on(next_working_day(self.begin + A_DAY), self.life.take)
        self._middle()
        return self.moments

    def _middle(self) -> None:
        life, ago = self.life, self.chance.randrange
        match self.fate:
            case Fate.WAITING:
                self.on(next_working_day(self.today - ago(3, 10) * A_DAY), life.ask)
            case Fate.ANSWERED:
                self.on(next_working_day(self.begin + 2 * A_DAY), life.ask)
                self.on(next_working_day(self.begin + ago(8, 12) * A_DAY), life.answer)
                self._steps((2, 3), self.today - 2 * A_DAY)
            case Fate.EXTENDED:
                self._steps((2, 3), self.today - 14 * A_DAY)
                self.on(self.today - ago(1, 6) * A_DAY, life.extend)
            case Fate.OLD:
                self._steps((2,), self.begin + 4 * A_DAY)
                outcomes = self.kind.outcomes
                none = next(name for name in outcomes if name.startswith(CAME_TO_NOTHING))
                self.on(next_working_day(self.begin + ago(5, 15) * A_DAY), lambda: life.close(none))
            case Fate.CLOSED | Fate.REOPENED:
                self._to_the_end()
            case _:
                self._under_way()

    def _under_way(self) -> None:
        """Some steps, but no besluit yet."""
        if self.chance.random() < 0.5:
            self.on(next_working_day(self.begin + 2 * A_DAY), self.life.write_note)
        if self.chance.random() < 0.3:
            self.on(next_working_day(self.begin + 4 * A_DAY), self.life.call)
        if "belanghebbende" in self.kind.rollen and self.kind.story.about_a_place and self.chance.random() < 0.5:
            self.on(self.begin + 3 * A_DAY, lambda: self.life.join("belanghebbende", "Woont ernaast."))
        before_end = len(self.kind.steps) - (2 if self.kind.besluiten else 1)
        reached = self.chance.randint(2, max(2, before_end))
        self._steps(range(2, reached + 1), self.today - A_DAY)

    def _to_the_end(self) -> None:
        term = self.kind.last_day(self.begin) - self.begin
        end = min(self.begin + term * self.chance.uniform(0.3, 1.05), self.today - 4 * A_DAY)
        outcome = next(iter(self.kind.outcomes))
        if self.chance.random() < 0.3:
            outcome = self.chance.choice(list(self.kind.outcomes))
        if self.chance.random() < 0.4:
            self.on(next_working_day(self.begin + term / 5), self.life.advise)
        last = len(self.kind.steps)
        for number in range(2, last):
            self._steps((number,), self.begin + (end - self.begin) * (number - 1) / (last - 1))
            if self.kind.steps[number - 1][0] in DECIDES and not outcome.startswith(CAME_TO_NOTHING[0]):
                self.on(self.moments[-1].at.date(), lambda: self.life.decide(outcome))
        self.on(next_working_day(end), lambda: self.life.close(outcome))
        if self.fate == Fate.REOPENED:
            self.on(next_working_day(self.today - 3 * A_DAY), self.life.reopen)

    def _steps(self, numbers: Iterable[int], until: date) -> None:
        """These statuses, spread from the last moment to this day."""
        wanted = list(numbers)
        since = self.moments[-1].at.date()
        for place, number in enumerate(wanted, start=1):
            day = since + (until - since) * place / len(wanted)
            self.on(next_working_day(max(day, since)), partial(self.life.step, number))
