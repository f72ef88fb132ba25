"""What toegang tells. Never a password, a code or a key."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class LoggedIn:
    medewerker_id: UUID
    means: str


@dataclass(frozen=True)
class LogInFailed:
    medewerker_id: UUID
    means: str
