"""What we show of a customer who was checked: zaken, earlier contacts, appointments, letters, and what we promised."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loket.afspraken.permissions import READ
from loket.afspraken.queries import Bezoek, afspraken_of_partij
from loket.correspondentie.queries.lists import Sent, sent_on
from loket.kernel.actor import Actor
from loket.klantcontacten.permissions import BEKIJKEN
from loket.klantcontacten.queries.of_partij import Contacts, OpenTaak, contacts_of, open_call_backs_of
from loket.partijen.rules.known import Known
from loket.zaken.permissions import CONSULT
from loket.zaken.queries.customer import ZaakOfCustomer, zaken_of_known

MOST_ZAKEN = 8
MOST_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Picture:
    """`zaken` None: this agent may not see any; `contacts` None likewise. `letters` are those on these zaken."""

    zaken: Sequence[ZaakOfCustomer] | None
    contacts: Contacts | None
    call_backs: Sequence[OpenTaak]
    note: str
    letters: Sequence[Sent] = ()
    appointments: Sequence[Bezoek] = ()

    @property
    def open_zaken(self) -> list[ZaakOfCustomer]:
        return [each for each in self.zaken or () if each.ended is None]

    @property
    def closed_zaken(self) -> list[ZaakOfCustomer]:
        return [each for each in self.zaken or () if each.ended]


def picture_of(known: Known, *, now: datetime, by: Actor) -> Picture:
    """Of somebody who was checked: whoever asks sees to that, and to the log. Five statements."""
    may_contacts = by.may(BEKIJKEN)
    zaken = theirs(known, now=now, by=by) if by.may(CONSULT) else None
    told = [zaak.id for zaak in zaken or () if not zaak.shut]
    return Picture(
        zaken=zaken,
        contacts=contacts_of(known.id) if may_contacts else None,
        call_backs=open_call_backs_of(known.id, now=now) if may_contacts else (),
        note=known.note,
        letters=sent_on(told, most=MOST_LETTERS) if told else (),
        appointments=afspraken_of_partij(known.id, after=now) if by.may(READ) else (),
    )


def theirs(known: Known, *, now: datetime, by: Actor) -> list[ZaakOfCustomer]:
    """Their zaken, as many as fit beside a call. One statement."""
    return zaken_of_known(known, now=now, by=by, most=MOST_ZAKEN)
