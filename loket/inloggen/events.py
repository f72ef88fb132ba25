"""What inloggen tells. No event says who it was: the numbers of registers stand in no trail."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class InwonerLoggedIn:
    visit_id: UUID
    kind: str
    via: str
    niveau: str
    namens: bool


@dataclass(frozen=True)
class InwonerLoggedOut:
    visit_id: UUID
    via: str


@dataclass(frozen=True)
class InwonerSpeaksFor:
    """`grond`: why; empty when they speak for themselves again."""

    visit_id: UUID
    grond: str
