"""Calls, visits and mails: who asks something, and is answered.

They need nothing of what else happens in the year, so they are made aside, as lines for the tables in a file without
a name: it goes with who made it, however that ends.
"""

import pickle
from tempfile import TemporaryFile

from django.conf import settings

from loket.examples.copied import copy_text
from loket.examples.year.aside import begin_aside
from loket.examples.year.book import Book, go_on_from
from loket.examples.year.calls import take_calls
from loket.examples.year.files import seen_by_all
from loket.examples.year.mails import Postroom
from loket.examples.year.shape import mailed_on, open_on, spread
from loket.examples.year.visits import Hall
from loket.mail.models import Postbus

NUMBERED = ("klantcontact", "internetaak")
LEFT_FREE = 1_000  # more than the demo takes of any number, today
AT_ONCE = 20  # days that wait in memory


class Meetings:
    """Begins to make them. Some numbers are left to who meets people meanwhile."""

    def __init__(self, book: Book, *, calls: int, visits: int, mails: int) -> None:
        self.book, self.hall, self.postroom = book, Hall(), Postroom(Postbus.objects.get())
        self.calls, self.visits = spread(calls, book.days, open_on), spread(visits, book.days, open_on)
        self.mails = spread(mails, book.days, mailed_on)
        for year in {day.year for day in (*book.days, book.until)}:
            for kind in NUMBERED:
                book.look_up(kind, year, left_free=LEFT_FREE)
        self.made = TemporaryFile(dir=settings.DATA_DIR)  # noqa: SIM115 - `keep` closes it
        self.wait = begin_aside(self._make, here=not seen_by_all())

    def _make(self) -> None:
        for number, day in enumerate(self.book.days):
            take_calls(self.book, day, self.calls[number])
            self.hall.welcome(self.book, day, self.visits[number])
            self.postroom.open(self.book, day, self.mails[number])
            if number % AT_ONCE == AT_ONCE - 1:
                self._put()
        self._put()
        pickle.dump(self.book.last, self.made)
        self.made.flush()

    def _put(self) -> None:
        for table, text in self.book.texts():
            pickle.dump((table, text), self.made)

    def keep(self) -> None:
        """When they are made, they go into the tables, and the numbers go on from there."""
        self.wait()
        with self.made as made:
            made.seek(0)
            while isinstance(told := pickle.load(made), tuple):  # noqa: S301 - our own, and nobody else could open it
                table, text = told
                copy_text(table, [text])
        go_on_from(told)
