"""What was promised on the telephone: to call back, by a team, before a moment; and when that was done (S-131)."""

from datetime import datetime, timedelta
from uuid import UUID

from loket.examples.year.book import Book, OtherTeam
from loket.examples.year.contacts import Meeting
from loket.examples.year.shape import grown
from loket.kernel.text import local
from loket.klantcontacten.events import TerugbelpogingMade, TerugbelverzoekFinished, TerugbelverzoekPromised
from loket.klantcontacten.models import Internetaak, Poging, PogingUitkomst, SoortInternetaak, Toestand
from loket.klantcontacten.models.internetaak import ToegewezenActor
from loket.klantcontacten.rules.internetaak import last_moment
from loket.klantcontacten.rules.nummer import nummer_of

IN_TIME = (0.62, 0.93)
REACHED_AT_ONCE = 0.8


def promise_call_back(book: Book, contact: UUID, meeting: Meeting, team: OtherTeam) -> None:
    """Done by yesterday: what is open today is of today."""
    at, by_when = meeting.ended, last_moment(meeting.ended, spoed=False)
    done = _called(book, at, by_when)
    year, id = local(at).year, book.id_at(at)
    number = meeting.address[1] or "0600000000"
    book.add(
        Internetaak,
        id=id,
        nummer=nummer_of(year, book.number("internetaak", year)),
        gevraagde_handeling=SoortInternetaak.TERUGBELLEN.label,
        klantcontact_id=contact,
        toelichting=meeting.subject.onderwerp,
        toegewezen_op=at,
        afgehandeld_op=done,
        soort=SoortInternetaak.TERUGBELLEN,
        toestand=Toestand.AFGEROND,
        team_id=team.code,
        behandelaar_id=team.hands.id,
        naam=meeting.resident.name if meeting.resident else meeting.name,
        telefoonnummer=number,
        uiterlijk=by_when,
        antwoord="Uitgelegd hoe het zit.",
    )
    for actor in (team.contact_actor, team.hands.contact_actor):
        book.add(ToegewezenActor, internetaak_id=id, actor_id=actor)
    book.announce(TerugbelverzoekPromised(id, team.code, by_when, False), by=meeting.agent.by, at=at)
    _try(book, id, team, done)
    book.announce(TerugbelverzoekFinished(id, done <= by_when), by=team.hands.by, at=done)


def _called(book: Book, at: datetime, by_when: datetime) -> datetime:
    chance, last = book.chance, book.until - timedelta(minutes=5)
    if chance.random() < grown(local(at).date(), book.days, *IN_TIME):
        done = at + (by_when - at) * chance.uniform(0.1, 0.95)
    else:
        done = by_when + timedelta(hours=chance.uniform(2, 60))
    return max(at, min(done, last))


def _try(book: Book, id: UUID, team: OtherTeam, done: datetime) -> None:
    tries = [(done, PogingUitkomst.BEREIKT)]
    if book.chance.random() > REACHED_AT_ONCE:
        tries.insert(0, (done - timedelta(minutes=50), PogingUitkomst.NIET_BEREIKT))
    for at, uitkomst in tries:
        book.add(Poging, id=book.id_at(at), internetaak_id=id, medewerker_id=team.hands.id, op=at, uitkomst=uitkomst)
        book.announce(TerugbelpogingMade(id, uitkomst), by=team.hands.by, at=at)
