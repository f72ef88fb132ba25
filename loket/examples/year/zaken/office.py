"""Where a zaak of the year begins: who asked it, how long it takes, and which stencil it is printed from."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple
from uuid import UUID

from loket.catalogi.models import Zaaktype
from loket.examples.year.book import Book
from loket.examples.year.press import Course, Press
from loket.examples.year.shape import grown, last_working_day
from loket.examples.year.zaken.own import Told, own
from loket.examples.year.zaken.sorts import OTHERS, TABLES, Sort, sorts
from loket.examples.year.zaken.volumes import ASKED, COUNTER, IN_TIME, USUAL, WEBSITE
from loket.examples.zaken.kinds import Kind, kinds
from loket.examples.zaken.people import People
from loket.termijnen.calendar import is_working_day, next_working_day
from loket.zaken.rules.aanvrager import Aanvrager

FRESH = 3  # days in which nobody may have looked at it yet


class Opened(NamedTuple):
    id: UUID
    nummer: str


class Office:
    def __init__(self, book: Book, *, today: date, seed: int) -> None:
        self.book, self.today, self.chance = book, today, Random(seed)  # noqa: S311 - invents zaken, guards nothing
        self.kinds = {kind.name: kind for kind in kinds()}
        self.norms = dict(Zaaktype.objects.filter(concept=False).values_list("id", "servicenorm"))
        self.sorts = sorts(today)
        self.press, self.companies = Press(self.chance), People(self.chance)

    def asked_on(self, names: Sequence[str], day: date) -> None:
        """Of each of these kinds one begins on this day, on the website or elsewhere."""
        for name in names:
            asked = ASKED[name]
            online = self.chance.random() < asked.online or not is_working_day(day)
            self.open(name, day, kanaal=WEBSITE if online else self.chance.choice((COUNTER, asked.otherwise)))

    def open(
        self,
        name: str,
        day: date,
        *,
        kanaal: str,
        who: Aanvrager | None = None,
        about: str = "",
        key: UUID | None = None,
    ) -> Opened | None:
        """None where the town does not know this kind, or nobody of it lived one yet."""
        kind, chance = self.kinds.get(name), self.chance
        if kind is None or not self.sorts.get(name):
            return None
        ends = self._ends(kind, day)
        sort = self._sort(kind, day, ends, website=kanaal == WEBSITE, company=bool(who and who.bedrijfsnaam))
        told = Told(
            kind=kind,
            norm=self.norms[kind.id],
            who=who or (self.companies.company() if sort.company else chance.choice(self.book.residents).asks),
            about=about or chance.choice(kind.story.stories),
            kanaal=kanaal,
            key=key or UUID(int=chance.getrandbits(128), version=4),
        )
        made = self.press.print(sort.stencil, self._course(sort, day, ends), lambda made: own(sort, told, made))
        return Opened(UUID(made.values["id", sort.zaak]), made.values["number", sort.nummer])

    def write(self) -> None:
        self.press.write(*OTHERS)

    def write_counted(self) -> None:
        """Triggers count these rows, so they go in where triggers run."""
        self.press.write(*TABLES)

    def _ends(self, kind: Kind, day: date) -> date:
        """Mostly within the term; more and more so as the year goes on."""
        last = kind.last_day(day)
        days = max(1, (last - day).days)
        if self.chance.random() < grown(day, self.book.days, *IN_TIME.get(kind.team, USUAL)):
            return min(next_working_day(day + timedelta(days=round(days * self.chance.uniform(0.2, 0.97)))), last)
        return next_working_day(last + timedelta(days=self.chance.randint(1, max(4, days // 2))))

    def _sort(self, kind: Kind, day: date, ends: date, *, website: bool, company: bool) -> Sort:
        """That fits best."""
        closed, fresh = ends < self.today, (self.today - day).days <= FRESH

        def fits(sort: Sort) -> tuple[bool, ...]:
            untouched = sort.begun == sort.last
            return (
                sort.closed == closed,
                sort.company == company or not company,
                closed or untouched == fresh,
                (sort.website == website),
            )

        best = max(fits(sort) for sort in self.sorts[kind.name])
        return self.chance.choice([sort for sort in self.sorts[kind.name] if fits(sort) == best])

    def _course(self, sort: Sort, day: date, ends: date) -> Course:
        """One that runs goes on until yesterday."""
        if sort.closed:
            return Course(sort.begun, sort.last, day, max(day, min(ends, last_working_day(self.today))))
        return Course(sort.begun, sort.seen, day, max(day, last_working_day(self.today)))
