"""What is told of places. `before` holds the values that were changed, so that a change can be put back."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class LocatieAdded:
    code: str
    name: str


@dataclass(frozen=True)
class LocatieChanged:
    code: str
    number: int
    before: dict[str, Any]
    fields: list[str]


@dataclass(frozen=True)
class ChecklistPointFailed:
    """Somebody looked, and this is not there for who needs it (S-61): "drempelvrij" of the checklist."""

    code: str
    name: str
    point: str
    label: str
    found_by: UUID | None = None


@dataclass(frozen=True)
class AfwijkingAdded:
    """`where` is the code of the place, or "overal"."""

    where: str
    afwijking_id: UUID
    first_day: date
    last_day: date
    reason: str


@dataclass(frozen=True)
class AfwijkingRemoved:
    where: str
    afwijking_id: UUID
    first_day: date
    last_day: date
    reason: str


@dataclass(frozen=True)
class AfwijkingPutBack:
    where: str
    afwijking_id: UUID
    first_day: date
    last_day: date
    reason: str
