"""What is announced about applications."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class SleutelGiven:
    """Never the secret itself."""

    applicatie_id: UUID
    client_id: str


@dataclass(frozen=True)
class SleutelRevoked:
    applicatie_id: UUID
    client_id: str
