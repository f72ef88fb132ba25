"""What the town wrote back to a mail: that it came, and the answer; both sent."""

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from loket.berichten.commands import rendered
from loket.berichten.models import Bericht, Channel, State
from loket.examples.year.book import Book
from loket.examples.year.incoming import Incoming
from loket.kernel.secrets import blind_index
from loket.kernel.text import date_words, local, when_reported
from loket.mail.rules.reference import reference_for

ANSWERS = (
    "Dank u voor uw mail. Op onze website leest u hoe dit gaat. Lukt het niet? Bel ons gerust.",
    "Dank u voor uw vraag. Een collega heeft dit geregeld. U hoeft niets meer te doen.",
    "Dank u voor uw bericht. U kunt dit zelf regelen op onze website. Het duurt ongeveer vijf minuten.",
    "Wij hebben dit uitgezocht. Het klopt wat u schrijft. Wij passen het deze week aan.",
)
OURS = "gemeente.example"
BLANKS = ("onderwerp", "wanneer", "kenmerk", "team", "uiterlijk", "tekst")


class Told(NamedTuple):
    id: UUID
    about: str


class Answers:
    """The two templates, laid out once with blanks to fill in."""

    def __init__(self, reply_to: str) -> None:
        self.reply_to = reply_to
        blanks = {name: _blank(name) for name in BLANKS}
        self.receipt = rendered("mail/berichten/receipt.txt", {**blanks, "bijlagen": 0})
        self.answer = rendered("mail/berichten/answer.txt", blanks)

    def write(self, book: Book, mail: Incoming, nummer: str, by_when: datetime, done: datetime, text: str) -> Told:
        """Both, and what the answer is about."""
        kenmerk = reference_for(f"M{nummer}", sign=blind_index)
        told = {
            "onderwerp": mail.subject.onderwerp,
            "wanneer": when_reported(mail.at, mail.at),
            "kenmerk": kenmerk,
            "team": "Klantcontactcentrum",
            "uiterlijk": date_words(local(by_when).date()),
            "tekst": text,
        }
        subject = f"Wij hebben uw e-mail ontvangen [{kenmerk}]"
        self._send(book, mail, f"mail:{mail.id}:ontvangen", subject, _filled(self.receipt, told), mail.at)
        about, subject = f"mail:{mail.id}:antwoord:0", f"Re: {mail.subject.onderwerp} [{kenmerk}]"
        answer = self._send(book, mail, about, subject, _filled(self.answer, told), done, personal=True)
        return Told(answer, about)

    def _send(
        self, book: Book, mail: Incoming, about: str, subject: str, text: str, at: datetime, *, personal: bool = False
    ) -> UUID:
        id, sent = book.id_at(at), at + timedelta(seconds=12)
        book.add(
            Bericht,
            id=id,
            about=about,
            channel=Channel.EMAIL,
            to=mail.address,
            reply_to=self.reply_to,
            subject=subject,
            text=text,
            not_before=at + timedelta(seconds=10) if personal else None,
            state=State.SENT,
            attempts=1,
            message_id=f"<{id}@{OURS}>",
            in_reply_to=mail.message_id,
            personal=personal,
            written_at=at,
            sent_at=sent,
        )
        return id


def _blank(name: str) -> str:
    return f"[[{name}]]"


def _filled(layout: str, told: dict[str, str]) -> str:
    for name, words in told.items():
        layout = layout.replace(_blank(name), words)
    return layout
