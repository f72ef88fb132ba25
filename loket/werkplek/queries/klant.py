"""What a customer asked, what we promised, and how it is with their zaken: as far as this colleague may see that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loket.kernel.actor import Actor
from loket.klantcontacten.permissions import BEKIJKEN
from loket.klantcontacten.queries.of_partij import Contacts, OpenTaak, contacts_of, open_call_backs_of
from loket.partijen.rules.known import Known
from loket.zaken.permissions import CONSULT
from loket.zaken.queries.customer import ZaakOfCustomer, zaken_of_known


@dataclass(frozen=True, slots=True)
class Klant:
    """`zaken` None: this colleague may not see any; `contacts` None likewise."""

    known: Known
    zaken: Sequence[ZaakOfCustomer] | None
    contacts: Contacts | None
    call_backs: Sequence[OpenTaak]

    @property
    def shows_nothing(self) -> bool:
        return self.zaken is None and self.contacts is None


def klant_of(known: Known, *, now: datetime, by: Actor) -> Klant:
    """Three statements at most; whoever asks sees to the log."""
    may_contacts = by.may(BEKIJKEN)
    return Klant(
        known=known,
        zaken=zaken_of_known(known, now=now, by=by) if by.may(CONSULT) else None,
        contacts=contacts_of(known.id) if may_contacts else None,
        call_backs=open_call_backs_of(known.id, now=now) if may_contacts else (),
    )
