"""The year, day by day, and who works in it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from django.db import transaction

from loket.examples.bulk import unchecked
from loket.examples.year.book import Book
from loket.examples.year.calls import take_calls
from loket.examples.year.inhabitants import settle_residents
from loket.examples.year.letters import open_letters, senders
from loket.examples.year.mails import Postroom
from loket.examples.year.people import agents, clerk, counters, other_teams
from loket.examples.year.shape import days_until, mailed_on, open_on, spread
from loket.examples.year.visits import Hall
from loket.examples.year.zaken.office import Office
from loket.examples.year.zaken.volumes import TOTAL, what_is_asked
from loket.kernel.text import local
from loket.mail.models import Postbus


@dataclass(frozen=True, slots=True)
class Size:
    """How much happens in a year; the usual is what the report counted. Letters: burgers, organisations, building."""

    calls: int = 44_000
    mails: int = 18_000
    visits: int = 24_000
    letters: tuple[int, int, int] = (6_282, 5_070, 1_187)
    zaken: int = TOTAL
    residents: int = 6_000
    days: int = 365


A_YEAR = Size()


@transaction.atomic
def live_a_year(size: Size = A_YEAR, *, until: datetime, seed: int = 2010) -> Book:
    """Everything of the days before `until`: klantcontacten, calls, mails, visits and letters."""
    today = local(until).date()
    days = days_until(today - timedelta(days=1), size.days)
    with unchecked():
        book = Book(
            chance=Random(seed),  # noqa: S311 - invents a year, guards nothing
            days=days,
            until=until,
            agents=agents(),
            counters=counters(),
            clerk=clerk(),
            teams=other_teams(),
            residents=settle_residents(size.residents, seed=seed),
        )
        office = Office(book, today=today, seed=seed)
        _live(book, size, office)
    office.write_counted()
    return book


def _live(book: Book, size: Size, office: Office) -> None:
    hall, postroom = Hall(), Postroom(Postbus.objects.get())
    kinds = senders(size.letters, book)
    calls, visits = spread(size.calls, book.days, open_on), spread(size.visits, book.days, open_on)
    letters, mails = spread(sum(size.letters), book.days, open_on), spread(size.mails, book.days, mailed_on)
    zaken, asked = spread(size.zaken, book.days, mailed_on), what_is_asked(size.zaken, book.chance)
    for number, day in enumerate(book.days):
        take_calls(book, day, calls[number])
        hall.welcome(book, day, visits[number])
        postroom.open(book, day, mails[number])
        open_letters(book, day, letters[number], kinds, office)
        office.asked_on([next(asked) for _ in range(zaken[number])], day)
        if number % 20 == 19:
            book.write()
    book.write()
    office.write()
