"""What happened to subscriptions, for the audit trail of the house."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class KanaalRegistered:
    kanaal_id: UUID
    naam: str


@dataclass(frozen=True)
class KanaalChanged:
    kanaal_id: UUID
    naam: str


@dataclass(frozen=True)
class AbonnementTaken:
    """`host` is where it is delivered: the rest of the address may hold a secret."""

    abonnement_id: UUID
    host: str


@dataclass(frozen=True)
class AbonnementChanged:
    abonnement_id: UUID
    host: str


@dataclass(frozen=True)
class AbonnementEnded:
    abonnement_id: UUID
    host: str


@dataclass(frozen=True)
class AfleveringRepeated:
    aflevering_id: int


@dataclass(frozen=True)
class AbonnementWoken:
    """Everything that failed or waits for it goes again, now."""

    abonnement_id: UUID
    repeated: int
