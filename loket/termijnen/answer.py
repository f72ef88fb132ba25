"""An answer with the way to it: each step is a sentence for people, the day that it leads to, and the article."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from loket.kernel.text import local

Value: TypeAlias = date | datetime | bool | int


class Kind(StrEnum):
    """What an answer is, by the names of the case file."""

    DATE = "date"
    MOMENT = "datetime"
    YES_NO = "bool"
    DAYS = "days"
    EUROS = "eur"


@dataclass(frozen=True, slots=True)
class Step:
    text: str
    day: date
    law: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """`target`: the safe day to plan on, when a judge could say that the term ends earlier than `value`.

    `provisional`: the term stands still at this moment, so its last day still moves.
    """

    value: Value
    kind: Kind
    steps: tuple[Step, ...]
    target: date | None = None
    provisional: bool = False
    extended: bool = False

    @property
    def end(self) -> date:
        """The last day; for a moment the day that it falls on here; for a number the day that the count ended."""
        return day_of(self.value) if isinstance(self.value, date) else self.steps[-1].day


def day_of(at: date | datetime) -> date:
    """The civil date in the Netherlands: first the time zone, then the date (R-12, R-13)."""
    if not isinstance(at, datetime):
        return at
    return local(at).date() if at.tzinfo else at.date()
