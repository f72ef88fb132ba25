"""A klantcontact of the year, as `close_klantcontact` writes one: who asked, who answered, and how it ended."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from loket.examples.year.book import Book, Colleague, Resident
from loket.examples.year.questions import Subject
from loket.kernel.text import local
from loket.klantcontacten.events import KlantcontactClosed
from loket.klantcontacten.models import ActorKlantcontact, Betrokkene, Klantcontact, Resultaat
from loket.klantcontacten.rules.nummer import nummer_of
from loket.partijen.models import DigitaalAdres
from loket.partijen.rules.digitaal_adres import gevonden_als

ANSWERS = {
    Resultaat.BEANTWOORD: 78,
    Resultaat.PRODUCT_GELEVERD: 9,
    Resultaat.DOORVERWEZEN: 8,
    Resultaat.AFGEBROKEN: 2,
    Resultaat.NEE: 3,
}
NEE = {
    "nee_reden": "regel_staat_het_niet_toe",
    "nee_grond": "Dat staat in de regels van de gemeente.",
    "nee_alternatief": "Verteld wat wel kan.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """`address` is the phone number or the mail address of who asked; nobody left one at the counter."""

    kanaal: str
    subject: Subject
    began: datetime
    ended: datetime
    resultaat: str
    agent: Colleague
    resident: Resident | None = None
    name: str = ""
    address: tuple[str, str] = ("", "")
    more: dict[str, Any]


class Kept(NamedTuple):
    """The klantcontact that was written down."""

    id: UUID
    nummer: str


def keep_meeting(book: Book, told: Meeting, *, id: UUID | None = None) -> Kept:
    """With who asked, who answered, and the line of the audit trail."""
    contact = id or book.id_at(told.began)
    year = local(told.began).year
    nummer = nummer_of(year, book.number("klantcontact", year))
    columns: dict[str, Any] = {
        "nummer": nummer,
        "kanaal": told.kanaal,
        "onderwerp": told.subject.onderwerp,
        "soort": told.subject.soort,
        "product": told.subject.product,
        "resultaat": told.resultaat,
        "indicatie_contact_gelukt": True,
        "plaatsgevonden_op": told.began,
        "beeindigd_op": told.ended,
        "medewerker_id": told.agent.id,
        "team_id": "kcc",
    }
    refused = NEE if told.resultaat == Resultaat.NEE else {}
    book.add(Klantcontact, id=contact, **{**columns, **refused, **told.more})
    book.add(ActorKlantcontact, id=book.id_at(told.ended), klantcontact_id=contact, actor_id=told.agent.contact_actor)
    if told.resident or told.address[1]:
        _keep_who(book, contact, told)
    closed = KlantcontactClosed(contact, told.kanaal, told.resultaat, told.subject.product)
    book.announce(closed, by=told.agent.by, at=told.ended)
    return Kept(contact, nummer)


def _keep_who(book: Book, contact: UUID, told: Meeting) -> None:
    betrokkene = book.id_at(told.began)
    book.add(
        Betrokkene,
        id=betrokkene,
        klantcontact_id=contact,
        klantcontact_op=told.began,
        partij_id=told.resident.partij if told.resident else None,
        rol="klant",
        initiator=True,
        achternaam="" if told.resident else told.name,
    )
    kind, address = told.address
    if address:
        book.add(
            DigitaalAdres,
            id=book.id_at(told.began),
            betrokkene_id=betrokkene,
            soort_digitaal_adres=kind,
            adres=address,
            gevonden_als=gevonden_als(kind, address),
        )
