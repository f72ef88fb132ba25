"""What storingen tells."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class StoringBegan:
    storing_id: UUID
    dienst: str


@dataclass(frozen=True)
class StoringEnded:
    storing_id: UUID
    dienst: str


@dataclass(frozen=True)
class StoringReported:
    """By a colleague, afterwards or while it lasts."""

    storing_id: UUID
    dienst: str
