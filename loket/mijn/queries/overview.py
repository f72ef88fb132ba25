"""What somebody sees first: what they must do, where their zaken are, what is new, and what we promised."""

from dataclasses import dataclass
from datetime import datetime

from loket.inloggen.rules.ingelogde import Ingelogde
from loket.klantcontacten.queries.of_partij import OpenTaak, open_call_backs_of
from loket.klantcontacten.queries.vraag import AskedRow, questions_of
from loket.mijn.queries.messages import messages_of
from loket.mijn.rules.message import Message
from loket.zaken.queries.own import OwnZaak, own_zaken


@dataclass(frozen=True, slots=True)
class Overview:
    zaken: list[OwnZaak]
    messages: list[Message]
    call_backs: list[OpenTaak]
    questions: list[AskedRow]

    @property
    def todo(self) -> list[OwnZaak]:
        return [each for each in self.zaken if each.stand.waits_for_you]

    @property
    def open(self) -> list[OwnZaak]:
        return [each for each in self.zaken if not each.ended]

    @property
    def closed(self) -> list[OwnZaak]:
        return [each for each in self.zaken if each.ended]

    @property
    def new(self) -> int:
        return sum(each.new for each in self.messages)

    @property
    def waiting(self) -> list[AskedRow]:
        """Questions that we still must answer."""
        return [each for each in self.questions if each.answered is None]


def overview_of(who: Ingelogde, *, now: datetime) -> Overview:
    """Seven statements, whatever there is."""
    zaken = own_zaken(who)
    questions = questions_of(who.partij) if who.partij else []
    calls = open_call_backs_of(who.partij, now=now, for_klant=True) if who.partij else []
    return Overview(zaken, messages_of(who, zaken, questions), calls, questions)
