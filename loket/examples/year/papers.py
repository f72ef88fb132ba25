"""Letters and zaken: what takes more than one answer. Zaken are printed after others that have lived."""

from collections.abc import Iterator, Mapping

from django.db.models import Model

from loket.examples.copied import copy_text
from loket.examples.year.aside import make_aside
from loket.examples.year.book import Book, go_on_from
from loket.examples.year.files import seen_by_all
from loket.examples.year.letters import open_letters, senders
from loket.examples.year.press import Press
from loket.examples.year.shape import mailed_on, open_on, spread
from loket.examples.year.zaken.office import Office
from loket.examples.year.zaken.volumes import what_is_asked


class Papers:
    """Begins to make them aside. Until `keep` nobody else may take a number of a letter, zaak, document or besluit."""

    def __init__(self, book: Book, office: Office, *, letters: tuple[int, int, int], zaken: int) -> None:
        self.book, self.office = book, office
        self.kinds, self.letters = senders(letters, book), spread(sum(letters), book.days, open_on)
        self.asked, self.zaken = what_is_asked(zaken, book.chance), spread(zaken, book.days, mailed_on)
        book.look_up("post")
        office.press.look_up()
        self.made = make_aside(self._make, here=not seen_by_all())

    def _make(self) -> Iterator[tuple[type[Model], str] | Mapping[str, int] | Press]:
        for number, day in enumerate(self.book.days):
            open_letters(self.book, day, self.letters[number], self.kinds, self.office)
            self.office.asked_on([next(self.asked) for _ in range(self.zaken[number])], day)
        yield from self.book.texts()
        yield self.book.last
        yield self.office.press

    def keep(self) -> None:
        """As those of meetings; what triggers count waits for `keep_counted`."""
        for each in self.made():
            if isinstance(each, tuple):
                copy_text(each[0], [each[1]])
            elif isinstance(each, Press):
                self.office.press = each
            else:
                go_on_from(each)
        self.office.write()

    def keep_counted(self) -> None:
        self.office.write_counted()
