"""Calls, visits and mails: who asks something, and is answered. They need nothing of what else happens in the year."""

from collections.abc import Iterator, Mapping

from django.db.models import Model

from loket.examples.copied import copy_text
from loket.examples.year.aside import make_aside
from loket.examples.year.book import Book, go_on_from
from loket.examples.year.calls import take_calls
from loket.examples.year.files import seen_by_all
from loket.examples.year.mails import Postroom
from loket.examples.year.shape import mailed_on, open_on, spread
from loket.examples.year.visits import Hall
from loket.mail.models import Postbus

NUMBERED = ("klantcontact", "internetaak")
LEFT_FREE = 1_000  # more than the demo takes of any number, today; after that the database refuses one that is there
AT_ONCE = 20  # days that wait in memory


class Meetings:
    """Begins to make them aside. Some numbers are left to who meets people meanwhile."""

    def __init__(self, book: Book, *, calls: int, visits: int, mails: int) -> None:
        self.book, self.hall, self.postroom = book, Hall(), Postroom(Postbus.objects.get())
        self.calls, self.visits = spread(calls, book.days, open_on), spread(visits, book.days, open_on)
        self.mails = spread(mails, book.days, mailed_on)
        for kind in NUMBERED:
            book.look_up(kind, left_free=LEFT_FREE)
        self.made = make_aside(self._make, here=not seen_by_all())

    def _make(self) -> Iterator[tuple[type[Model], str] | Mapping[str, int]]:
        for number, day in enumerate(self.book.days):
            take_calls(self.book, day, self.calls[number])
            self.hall.welcome(self.book, day, self.visits[number])
            self.postroom.open(self.book, day, self.mails[number])
            if number % AT_ONCE == AT_ONCE - 1:
                yield from self.book.texts()
        yield from self.book.texts()
        yield self.book.last

    def keep(self) -> None:
        """When they are made, they go into the tables, and the numbers go on from there."""
        for each in self.made():
            if isinstance(each, tuple):
                copy_text(each[0], [each[1]])
            else:
                go_on_from(each)
