"""A mail that somebody sent to the town."""

from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from uuid import UUID

from loket.examples.year.questions import Subject

SIGNED = "Met vriendelijke groet,"


@dataclass(frozen=True, slots=True)
class Incoming:
    """What stands in it, and when it came."""

    id: UUID
    at: datetime
    name: str
    address: str
    subject: Subject

    @property
    def text(self) -> str:
        return f"Goedendag,\n\n{self.subject.mailed}"

    @property
    def signature(self) -> str:
        return f"{SIGNED}\n{self.name}"

    @property
    def message_id(self) -> str:
        return f"{self.id.hex}@inwoner.example"

    def raw(self, to: str) -> bytes:
        heads = (
            f"From: {self.name} <{self.address}>\nTo: {to}\nSubject: {self.subject.onderwerp}\n"
            f"Date: {format_datetime(self.at)}\nMessage-ID: <{self.message_id}>\nMIME-Version: 1.0\n"
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        )
        return f"{heads}{self.text}\n\n{self.signature}\n".encode()
