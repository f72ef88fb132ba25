"""E-mail that came in and was answered, each kept whole (S-51 … S-53)."""

import hashlib
from datetime import date, datetime, timedelta
from uuid import UUID

from psycopg.types.json import Jsonb

from loket.examples.year.answers import ANSWERS, Answers
from loket.examples.year.book import Book, Resident
from loket.examples.year.contacts import Meeting, keep_meeting
from loket.examples.year.files import keep
from loket.examples.year.incoming import Incoming
from loket.examples.year.questions import Subject, mailed
from loket.examples.year.shape import AT_HOME, grown, moments
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.events import KlantcontactBegun
from loket.klantcontacten.models import Resultaat
from loket.klantcontacten.rules.caller import Identification
from loket.mail.commands.keeping import FOLDER
from loket.mail.commands.stap import KEPT
from loket.mail.events import MailAnswered, MailTakenIn
from loket.mail.models import Mailbericht, Mailstap, Postbus, Stapsoort, Toestand
from loket.mail.models.mailbericht import Afzender
from loket.mail.rules.receipt import answer_by
from loket.organisatie.models import Channel

IN_TIME = (0.58, 0.90)
AUTOMATIC, SPAM = 0.07, 0.05
UNASKED = Subject("", "Automatisch antwoord: ik ben er niet", ("",), 1, "kcc", mailed="Ik ben er weer op maandag.")
BEST_OFFER = Subject("", "Uw beste aanbod van vandaag", ("",), 1, "kcc", mailed="Klik nu en bestel.")


class Postroom:
    """The mailbox of the town, and what it writes back."""

    def __init__(self, postbus: Postbus) -> None:
        self.postbus, self.answers = postbus, Answers(postbus.adres)

    def open(self, book: Book, day: date, many: int) -> None:
        for at in moments(day, many, AT_HOME, book.chance):
            kind = book.chance.random()
            if kind < AUTOMATIC:
                self._lay_aside(book, at, UNASKED, Toestand.AUTOMATISCH, Afzender.AFWEZIG)
            elif kind < AUTOMATIC + SPAM:
                self._lay_aside(book, at, BEST_OFFER, Toestand.SPAM, Afzender.PERSOON)
            else:
                self._answer(book, at)

    def _lay_aside(self, book: Book, at: datetime, subject: Subject, state: Toestand, sender: Afzender) -> None:
        mail = Incoming(book.id_at(at), at, "Afzender", f"afzender{book.chance.randrange(900)}@elders.example", subject)
        by_when = answer_by(at, self.postbus.werkdagen)
        self._keep(book, mail, uiterlijk=by_when, toestand=state, afzender=sender)

    def _answer(self, book: Book, at: datetime) -> None:
        chance, subject = book.chance, mailed(book.chance)
        resident = chance.choice(book.residents) if book.residents else NOBODY
        mail = Incoming(book.id_at(at), at, resident.name, resident.email, subject)
        by_when = answer_by(at, self.postbus.werkdagen)
        done, agent, text = self._done(book, at, by_when), chance.choice(book.agents), chance.choice(ANSWERS)
        contact, level = book.id_at(at), Identification.LIGHT if resident.partij else Identification.NONE
        meeting = Meeting(
            kanaal=Channel.EMAIL,
            subject=subject,
            began=at,
            ended=done,
            resultaat=Resultaat.BEANTWOORD,
            agent=agent,
            resident=resident if resident.partij else None,
            name=resident.name,
            address=("email", resident.email),
            more={"inhoud": mail.text, "reactie": text, "soort": "vraag", "identificatieniveau": level},
        )
        book.announce(KlantcontactBegun(contact, Channel.EMAIL), by=SYSTEM, at=at)
        nummer = keep_meeting(book, meeting, id=contact).nummer
        told = self.answers.write(book, mail, nummer, by_when, done, text)
        self._keep(
            book, mail, uiterlijk=by_when, klaar_op=done, bevestigd_op=at, klantcontact_id=contact,
            toestand=Toestand.BEANTWOORD, antwoord_aan=mail.address,
        )  # fmt: skip
        self._step(book, mail.id, told.about, done, agent.id)
        book.announce(MailAnswered(mail.id, told.id), by=agent.by, at=done)

    def _done(self, book: Book, at: datetime, by_when: datetime) -> datetime:
        if book.chance.random() < grown(at.date(), book.days, *IN_TIME):
            done = at + (by_when - at) * book.chance.uniform(0.1, 0.97)
        else:
            done = by_when + timedelta(hours=book.chance.uniform(3, 120))
        return max(at + timedelta(minutes=5), min(done, book.until - timedelta(minutes=5)))

    def _keep(self, book: Book, mail: Incoming, **more: object) -> None:
        raw = mail.raw(self.postbus.adres)
        columns = {
            "antwoord_aan": mail.address,
            "postbus_id": self.postbus.id,
            "sleutel": hashlib.sha256(f"{mail.message_id}\n{mail.address}".encode()).hexdigest(),
            "message_id": mail.message_id,
            "van": mail.address,
            "van_naam": mail.name,
            "aan": [self.postbus.adres],
            "onderwerp": mail.subject.onderwerp,
            "tekst": mail.text,
            "ondertekening": mail.signature,
            "ontvangen_op": mail.at,
            "verzonden_op": mail.at,
            "bestand": keep_whole(mail.at, mail.id, raw),
            "grootte": len(raw),
            "sha256": hashlib.sha256(raw).hexdigest(),
            "team_id": self.postbus.team_id,
        }
        book.add(Mailbericht, id=mail.id, **(columns | more))
        state = str(more["toestand"])
        first = Toestand.OPEN if state == Toestand.BEANTWOORD else state
        book.announce(MailTakenIn(mail.id, self.postbus.id, first), by=SYSTEM, at=mail.at)

    def _step(self, book: Book, mail: UUID, about: str, at: datetime, door: UUID) -> None:
        was = dict.fromkeys(KEPT) | {"toestand": Toestand.OPEN, "team_id": self.postbus.team_id}
        told = {"soort": Stapsoort.BEANTWOORD, "voor": Jsonb(was), "berichten": Jsonb([about])}
        book.add(Mailstap, id=book.id_at(at), mail_id=mail, door_id=door, op=at, **told)


NOBODY = Resident(None, "Inwoner", "0600000000", "inwoner@inwoner.example")


def keep_whole(at: datetime, id: UUID, raw: bytes) -> str:
    """The key of the mail as it came."""
    return keep(f"{FOLDER}/{at:%Y/%m/%d}/{id.hex}", raw)
