"""Facts about pages."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class PageStarted:
    page_id: UUID
    kind: str
    slug: str


@dataclass(frozen=True)
class VersionProposed:
    page_id: UUID
    version: int


@dataclass(frozen=True)
class VersionApproved:
    page_id: UUID
    version: int


@dataclass(frozen=True)
class VersionLegallyChecked:
    page_id: UUID
    version: int


@dataclass(frozen=True)
class VersionReturned:
    page_id: UUID
    version: int


@dataclass(frozen=True)
class VersionWithdrawn:
    page_id: UUID
    version: int


@dataclass(frozen=True)
class PagePublished:
    page_id: UUID
    kind: str
    slug: str
    version: int


@dataclass(frozen=True)
class PageTakenDown:
    page_id: UUID
    kind: str
    slug: str
    by_rule: bool


@dataclass(frozen=True)
class PageConfirmed:
    page_id: UUID
    review_on: date


@dataclass(frozen=True)
class PageHandedOver:
    page_id: UUID
    owner_id: UUID


@dataclass(frozen=True)
class PreviewShared:
    page_id: UUID
    shared: bool


@dataclass(frozen=True)
class StatuteSet:
    kind: str
    fields: list[str]


@dataclass(frozen=True)
class SignalReceived:
    signal_id: UUID
    page_id: UUID


@dataclass(frozen=True)
class SignalAnswered:
    signal_id: UUID
    page_id: UUID


@dataclass(frozen=True)
class PictureAdded:
    name: str


@dataclass(frozen=True)
class StandardTextReceived:
    page_id: UUID
    source: str
    version: str


@dataclass(frozen=True)
class StandardTextFollowed:
    page_id: UUID
    version: str
    deviates: bool


@dataclass(frozen=True)
class StatementSet:
    status: str


@dataclass(frozen=True)
class FindingSet:
    finding_id: UUID
    criterion: str


@dataclass(frozen=True)
class DraftTidied:
    """Its editor got the text by mail."""

    page_id: UUID
    editor_id: UUID


@dataclass(frozen=True)
class TaakMade:
    taak_id: UUID
    query: str


@dataclass(frozen=True)
class TaakHandedOver:
    taak_id: UUID
    owner_id: UUID
    due_on: date


@dataclass(frozen=True)
class TaakDone:
    taak_id: UUID
