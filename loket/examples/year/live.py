"""The year, and who works in it.

Calls, visits and mails are made aside from `begin_a_year` on, while others fill the town with what is of today. Letters
and zaken are made aside when zaken have lived after which they are printed, while PostgreSQL takes in what is made.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from django.db import transaction

from loket.balie.models import Moment, Volgnummer
from loket.berichten.models import Bericht
from loket.examples.bulk import without_indexes
from loket.examples.year.book import Book
from loket.examples.year.inhabitants import residents, settle
from loket.examples.year.meetings import Meetings
from loket.examples.year.papers import Papers
from loket.examples.year.people import agents, clerk, counters, other_teams
from loket.examples.year.shape import days_until
from loket.examples.year.zaken.office import Office
from loket.examples.year.zaken.volumes import TOTAL
from loket.kernel.models import Announcement
from loket.kernel.text import local
from loket.klantcontacten.models import ActorKlantcontact, Betrokkene, Klantcontact
from loket.mail.models import Mailbericht
from loket.partijen.models import DigitaalAdres
from loket.post.models import Poststap
from loket.telefonie.models import Gesprek


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
# Of these the year has so many rows that an index is sooner made behind them.
MANY = (
    ActorKlantcontact,
    Announcement,
    Bericht,
    Betrokkene,
    DigitaalAdres,
    Gesprek,
    Klantcontact,
    Mailbericht,
    Moment,
    Poststap,
    Volgnummer,
)


@dataclass(frozen=True, slots=True)
class Begun:
    """A year of which the calls, visits and mails are being made; `book` is for the rest."""

    size: Size
    seed: int
    today: date
    book: Book
    meetings: Meetings


def live_a_year(size: Size = A_YEAR, *, until: datetime, seed: int = 2010) -> Book:
    """Everything of the days before `until`: klantcontacten, calls, mails, visits, letters and zaken."""
    return end_a_year(begin_a_year(size, until=until, seed=seed))


@transaction.atomic
def begin_a_year(size: Size = A_YEAR, *, until: datetime, seed: int = 2010) -> Begun:
    """Needs the telephones, the hall and the mailbox of the town; nothing of it is to be seen yet."""
    today = local(until).date()
    book = Book(
        chance=Random(seed),  # noqa: S311 - invents a year, guards nothing
        days=days_until(today - timedelta(days=1), size.days),
        until=until,
        agents=agents(),
        counters=counters(),
        clerk=clerk(),
        teams=other_teams(),
        residents=residents(size.residents, seed=seed),
    )
    rest = book.another(Random(seed + 1))  # noqa: S311 - as above
    return Begun(size, seed, today, rest, Meetings(book, calls=size.calls, visits=size.visits, mails=size.mails))


@transaction.atomic
def end_a_year(begun: Begun) -> Book:
    """All of it is there now."""
    size, book = begun.size, begun.book
    with without_indexes(*MANY):
        office = Office(book, today=begun.today, seed=begun.seed)
        papers = Papers(book, office, letters=size.letters, zaken=size.zaken)
        settle(size.residents, seed=begun.seed)
        begun.meetings.keep()
        papers.keep()
    papers.keep_counted()
    return book
