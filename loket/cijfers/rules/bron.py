"""How something is counted: a source says what its records are, a telling which of them count. SQL of our own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from loket.kernel.actor import Actor

ALL = "true"
DIVIDED_BY = ("kanaal", "product", "team", "wijk")


@dataclass(frozen=True, slots=True)
class Telling:
    """The sum of `part` over the records for which `whole` holds. Of a share `part` is true or false, of an average
    a number, of a count it is left out. `wrong`: which records pull the figure down; those are listed behind it.
    """

    code: str
    part: str = ""
    whole: str = ALL
    wrong: str = ""

    @property
    def added(self) -> str:
        return f"({self.part})" if self.part else "1"

    @property
    def listed(self) -> str:
        return f"({self.whole}) AND ({self.wrong})" if self.wrong else f"({self.whole})"


Seen = Callable[[Actor], tuple[str, Mapping[str, Any]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bron:
    """`moment` decides on which day a record counts; `is_day`: it is a date already. `facts` are named conditions and
    numbers that tellingen use. `seen` says which records somebody may see one by one; `page` is where one is shown.
    `apps` announce changes of these records. `values`: parameters of the SQL that others know.
    """

    code: str
    naam: str
    rows: str  # what stands behind FROM
    id: str
    moment: str
    tellingen: tuple[Telling, ...]
    seen: Seen
    is_day: bool = False
    where: str = ALL
    kanaal: str = "''"
    product: str = "''"
    team: str = "''"
    wijk: str = "''"
    facts: Mapping[str, str] = field(default_factory=dict)
    titel: str = "''"
    page: str = ""
    apps: tuple[str, ...] = ()
    values: Callable[[], Mapping[str, Any]] = dict

    @property
    def dag(self) -> str:
        return self.moment if self.is_day else f"({self.moment} AT TIME ZONE 'Europe/Amsterdam')::date"

    @property
    def soorten(self) -> tuple[str, ...]:
        """By what these records can be divided."""
        return tuple(name for name in DIVIDED_BY if getattr(self, name) != "''")

    @property
    def within(self) -> str:
        """Which records are of the days from %(first)s up to and including %(last)s."""
        if self.is_day:
            return f"{self.moment} BETWEEN %(first)s::date AND %(last)s::date"
        return f"{self.moment} >= %(since)s::timestamptz AND {self.moment} < %(until)s::timestamptz"

    def selected(self, which: str, *more: str) -> str:
        """A SELECT of the records: what they are divided by, their facts, and what more is asked."""
        columns = [
            f"{self.dag} AS dag",
            *(f"{getattr(self, name)} AS {name}" for name in DIVIDED_BY),
            *(f"{sql} AS {name}" for name, sql in self.facts.items()),
            *more,
        ]
        return f"SELECT {', '.join(columns)} FROM {self.rows} WHERE ({self.where}) AND {which}"  # noqa: S608


def may_any(*permissions: str) -> Seen:
    """Who has one of these sees all of them, others none."""
    return lambda by: ("true" if any(map(by.may, permissions)) else "false", {})
