"""The hall: tickets with their moments, as the counters wrote them, and the klantcontact of each (S-54 … S-60).

The trail tells how a visit ended; what went before is told by its moments.
"""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from loket.balie.commands.end import FOLLOWS
from loket.balie.events import VisitEnded, VisitorLeft
from loket.balie.models import Balie, Kind, Moment, Rij, State, Volgnummer
from loket.examples.balie import CHOICES, HALL, HELPS, WAITS
from loket.examples.year.book import Book, Colleague
from loket.examples.year.contacts import Meeting, keep_meeting
from loket.examples.year.questions import Subject
from loket.examples.year.shape import DESK, grown, moments
from loket.kernel.secrets import blind_index
from loket.klantcontacten.models import Resultaat
from loket.organisatie.models import Channel

LINES = {"A": 70, "B": 14, "C": 16}
GONE = 0.03
AT_ONCE = (0.30, 0.48)  # delivered while they waited (S-125)
ENDS = ((Resultaat.BEANTWOORD, 60), (Resultaat.PRODUCT_GELEVERD, 34), (Resultaat.DOORVERWEZEN, 6))


class Hall:
    """The lines and counters, and for each line what people come for."""

    def __init__(self) -> None:
        self.lines = {rij.letter: rij for rij in Rij.objects.filter(locatie_id=HALL)}
        self.seats = {letter: self._seats(letter) for letter in self.lines}
        self.choices = {
            letter: [Subject(product, label, ("",), 1, "") for line, label, product, _ in CHOICES if line == letter]
            for letter in self.lines
        }

    def _seats(self, letter: str) -> list[Balie]:
        seats = Balie.objects.filter(locatie_id=HALL).order_by("number")
        return [seat for seat in seats if not seat.lines or letter in seat.lines]

    def welcome(self, book: Book, day: date, many: int) -> None:
        counted = dict.fromkeys(self.lines, 0)
        for at in moments(day, many, DESK, book.chance):
            letter = book.chance.choices([*LINES], [*LINES.values()])[0]
            counted[letter] += 1
            self._visit(book, day, at, self.lines[letter], counted[letter])

    def _visit(self, book: Book, day: date, at: datetime, rij: Rij, number: int) -> None:
        chance, id = book.chance, book.id_at(at)
        seat, who = chance.choice(self.seats[rij.letter]), chance.choice(book.counters)
        subject, gone = chance.choice(self.choices[rij.letter]), chance.random() < GONE
        waited, helped = round(chance.gammavariate(2.2, WAITS / 2.2)), round(chance.gammavariate(3, HELPS / 3))
        called = at + timedelta(seconds=waited)
        started = None if gone else called + timedelta(seconds=chance.randint(10, 40))
        ended = started + timedelta(seconds=helped) if started else called + timedelta(minutes=2)
        label = f"{rij.letter}{number:03}"
        result = "" if gone else chance.choices([word for word, _ in ENDS], [weight for _, weight in ENDS])[0]
        contact = None if started is None else self._contact(book, id, subject, started, ended, result, who)
        book.add(
            Volgnummer,
            id=id,
            rij_id=rij.id,
            locatie=HALL,
            day=day,
            number=number,
            label=label,
            sleutel=blind_index(str(id)),
            onderwerp=subject.onderwerp,
            product=subject.product,
            state=State.LEFT if gone else State.DONE,
            resultaat=result,
            klantcontact=contact,
            while_you_wait=not gone and chance.random() < grown(day, book.days, *AT_ONCE),
            balie_id=seat.id,
            medewerker_id=who.id,
            sorts_at=at,
            taken_at=at,
            waits_from=at,
            called_at=called,
            last_called_at=called,
            started_at=started,
            ended_at=ended,
            waited_seconds=waited,
            handled_seconds=helped if started else None,
        )
        self._moments(book, id, (at, called, started, ended), seat, who)
        ending = VisitEnded(id, contact, result) if contact else VisitorLeft(id)
        book.announce(ending, by=who.by, at=ended)

    def _contact(
        self, book: Book, id: UUID, subject: Subject, began: datetime, ended: datetime, result: str, who: Colleague
    ) -> UUID:
        elsewhere = {"verwezen_naar": "Andere organisatie"} if result == Resultaat.DOORVERWEZEN else {}
        meeting = Meeting(
            kanaal=Channel.DESK,
            subject=subject,
            began=began,
            ended=ended,
            resultaat=result,
            agent=who,
            more={"team_id": "burgerzaken", **elsewhere},
        )
        return keep_meeting(book, meeting, id=uuid5(FOLLOWS, f"klantcontact:{id}")).id

    def _moments(
        self,
        book: Book,
        id: UUID,
        when: tuple[datetime, datetime, datetime | None, datetime],
        seat: Balie,
        who: Colleague,
    ) -> None:
        kinds = (Kind.TAKEN, Kind.CALLED, Kind.STARTED, Kind.DONE if when[2] else Kind.LEFT)
        for kind, at in zip(kinds, when, strict=True):
            if at is None:
                continue
            ours = {} if kind == Kind.TAKEN else {"balie_id": seat.id, "medewerker_id": who.id}
            moment = book.id_at(at)
            book.add(Moment, id=moment, volgnummer_id=id, kind=kind, at=at, told_at=at, key=moment, **ours)
