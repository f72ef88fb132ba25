"""The facts of what we write back: ids and values, never a text or an address."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class BriefLetGo:
    """The writer is done: it went by mail, or lies ready for the post."""

    brief_id: UUID
    zaak_id: UUID
    soort: str
    weg: str


@dataclass(frozen=True)
class BriefPosted:
    brief_id: UUID
    zaak_id: UUID
    on: date


@dataclass(frozen=True)
class BriefNotDelivered:
    brief_id: UUID
    zaak_id: UUID


@dataclass(frozen=True)
class SjabloonVastgesteld:
    """From now on letters are made from this version."""

    sjabloon: str
    taal: str
    nummer: int


@dataclass(frozen=True)
class WordsjabloonVastgesteld:
    """From now on letters in Word are made from this version."""

    sjabloon: str
    taal: str
    nummer: int


@dataclass(frozen=True)
class WordsjabloonGestopt:
    """No letters are made from this version any more."""

    sjabloon: str
    taal: str
    nummer: int


@dataclass(frozen=True)
class BriefDelivered:
    """The Berichtenbox has it."""

    brief_id: UUID
    zaak_id: UUID


@dataclass(frozen=True)
class ReisdocumentReady:
    """It can be collected. No number, no name."""

    reisdocument_id: UUID


@dataclass(frozen=True)
class ReisdocumentWarned:
    """Its owner was due to hear that it ends: by the way that was chosen, or in Mijn only."""

    reisdocument_id: UUID
