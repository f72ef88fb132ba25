"""The facts that beloften announce."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class StandKept:
    instrument_id: UUID
    status: str
    vanaf: date
    gemeten: bool
