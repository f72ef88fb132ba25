"""Everything that we wrote to who is in: by mail, by letter, and as an answer."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from loket.berichten.queries import BerichtRow, sent_about
from loket.correspondentie.queries.own import LetterRow, letters_to
from loket.inloggen.rules.ingelogde import Ingelogde
from loket.klantcontacten.queries.vraag import AskedRow
from loket.mijn.models import Gelezen
from loket.mijn.rules.message import Kind, Message, is_new, together
from loket.partijen.queries.digitaal_adres import email_of
from loket.zaken.queries.own import OwnZaak

MOST = 200
SMS = "Sms over uw zaak"


def messages_of(who: Ingelogde, zaken: Sequence[OwnZaak], questions: Sequence[AskedRow]) -> list[Message]:
    """The newest first; `new` since the messages were read last. Four statements, whatever there is."""
    if who.partij is None:
        return []
    until = Gelezen.objects.filter(partij_id=who.partij).values_list("tot", flat=True).first()
    titles = {each.id: each.title for each in zaken}
    sent = sent_about(f"zaak:{id}:" for id in titles) if titles else []
    names, emails = [who.whose.naam], [email_of(who.partij)]
    letters = letters_to(titles, names=names, emails=emails) if titles else []
    found = together(
        (_of_bericht(each, titles) for each in sent),
        (_of_letter(each, titles) for each in letters),
        (_of_answer(each, titles) for each in questions if each.answered),
    )
    return [_marked(each, is_new(each.at, until)) for each in found[:MOST]]


def _of_bericht(row: BerichtRow, titles: dict[UUID, str]) -> Message:
    zaak = UUID(row.about.split(":")[1])
    assert row.sent_at
    return Message(
        Kind.BERICHT, row.id, row.subject or SMS, row.text, row.sent_at, zaak, titles.get(zaak, ""), taal=row.taal
    )


def _of_letter(row: LetterRow, titles: dict[UUID, str]) -> Message:
    title, zaak = titles.get(row.zaak_id, ""), row.zaak_id
    return Message(Kind.BRIEF, row.id, row.onderwerp, row.tekst, row.at, zaak, title, row.document_id)


def _of_answer(row: AskedRow, titles: dict[UUID, str]) -> Message:
    zaak = UUID(row.zaak) if row.zaak else None
    shown = zaak if zaak in titles else None
    assert row.answered
    about = titles.get(zaak, "") if zaak else ""
    return Message(Kind.ANTWOORD, row.id, row.onderwerp, row.answer, row.answered, shown, about)


def _marked(message: Message, new: bool) -> Message:
    return replace(message, new=new)
