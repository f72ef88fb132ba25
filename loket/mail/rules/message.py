"""What we read out of the bytes of a mail."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Sender(StrEnum):
    """Who or what sent it. Only a person gets a receipt (RFC 3834, 2)."""

    PERSON = "person"
    AUTOMATIC = "automatic"
    AWAY = "away"
    BOUNCE = "bounce"
    LIST = "list"
    LOOP = "loop"


class Fault(StrEnum):
    """What was wrong with a mail that we could read all the same."""

    NO_SENDER = "no-sender"
    NO_TEXT = "no-text"
    BROKEN = "broken"
    CHARSET = "charset"
    CUT_OFF = "cut-off"
    TOO_MANY_PARTS = "too-many-parts"
    UNREADABLE = "unreadable"


FAULT_WORDS = {
    Fault.NO_SENDER: "Er staat geen afzender in.",
    Fault.NO_TEXT: "Er staat geen tekst in.",
    Fault.BROKEN: "De mail is niet goed opgebouwd. Kijk in het origineel of er iets mist.",
    Fault.CHARSET: "Sommige letters konden wij niet lezen.",
    Fault.CUT_OFF: "De mail is te groot om te openen. Alles staat in het origineel.",
    Fault.TOO_MANY_PARTS: "De mail heeft te veel delen. Wij tonen alleen de eerste.",
    Fault.UNREADABLE: "Deze mail is niet te lezen. Alles staat in het origineel.",
}


@dataclass(frozen=True, slots=True)
class Address:
    """`address` is in lower case; empty when what stood there is no address."""

    address: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """`name` is safe to save under. `cid` is by what name the text of the mail shows it; such a picture is no news."""

    name: str
    media_type: str
    content: bytes
    cid: str = ""

    @property
    def inline(self) -> bool:
        return bool(self.cid) and self.media_type.startswith("image/")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMail:
    """`text` is what is new in it; `quoted` what stood below that from earlier, `signature` how it was signed.

    `html` is clean: nothing runs, nothing is fetched from elsewhere. `bounced` are addresses that got nothing of ours,
    for good. `about` is the Message-ID of the mail of ours that a bounce gives back.
    """

    message_id: str = ""
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    sender: Address = Address()
    reply_to: Address = Address()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    subject: str = ""
    sent_at: datetime | None = None
    text: str = ""
    signature: str = ""
    quoted: str = ""
    html: str = ""
    attachments: tuple[Attachment, ...] = ()
    kind: Sender = Sender.PERSON
    bounced: tuple[str, ...] = ()
    about: str = ""
    faults: tuple[Fault, ...] = ()

    @property
    def readable(self) -> bool:
        return Fault.UNREADABLE not in self.faults

    @property
    def answer_to(self) -> str:
        """Where an answer goes."""
        return self.reply_to.address or self.sender.address

    @property
    def ids(self) -> tuple[str, ...]:
        """The mails that this one answers, the nearest first."""
        return tuple(dict.fromkeys((*self.in_reply_to, *reversed(self.references))))
