"""Messages, letters and answers in one list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from loket.kernel.language import DUTCH


class Kind(StrEnum):
    BERICHT = "bericht"
    BRIEF = "brief"
    ANTWOORD = "antwoord"


LABELS = {Kind.BERICHT: "Bericht", Kind.BRIEF: "Brief", Kind.ANTWOORD: "Antwoord op uw vraag"}
ICONS = {Kind.BERICHT: "mail", Kind.BRIEF: "file-text", Kind.ANTWOORD: "messages"}


@dataclass(frozen=True, slots=True)
class Message:
    """`zaak_id` None: it is about no zaak. `document_id`: the letter itself, as it was sent."""

    kind: Kind
    id: UUID
    title: str
    text: str
    at: datetime
    zaak_id: UUID | None = None
    zaak_title: str = ""
    document_id: UUID | None = None
    new: bool = False
    taal: str = DUTCH

    @property
    def label(self) -> str:
        return LABELS[self.kind]

    @property
    def icon(self) -> str:
        return ICONS[self.kind]


def together(*lists: Iterable[Message]) -> list[Message]:
    """The newest first."""
    return sorted((each for found in lists for each in found), key=lambda each: each.at, reverse=True)


def is_new(at: datetime, read_until: datetime | None) -> bool:
    """All is new to who never looked."""
    return read_until is None or at > read_until
