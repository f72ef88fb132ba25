"""What is told about berichten. No address and no text: those stand in the bericht itself."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class BerichtWritten:
    bericht_id: UUID
    about: str
    channel: str


@dataclass(frozen=True)
class BerichtSent:
    bericht_id: UUID
    about: str
    channel: str


@dataclass(frozen=True)
class BerichtFailed:
    bericht_id: UUID
    about: str
    error: str


@dataclass(frozen=True)
class BerichtUnsure:
    """Nobody knows whether the mail server took it, and it may not go twice."""

    bericht_id: UUID
    about: str
    error: str


@dataclass(frozen=True)
class BerichtWithdrawn:
    bericht_id: UUID
    about: str


@dataclass(frozen=True)
class BerichtRepeated:
    bericht_id: UUID
    about: str


@dataclass(frozen=True)
class BerichtenDestroyed:
    """After their time. `about` is how the keys of what they were about begin; empty: of anything but a zaak."""

    about: str
    berichten: int


@dataclass(frozen=True)
class BerichtCameBack:
    """It was sent, and the server of the addressee gave it back for good (Awb 2:11)."""

    bericht_id: UUID
    about: str
