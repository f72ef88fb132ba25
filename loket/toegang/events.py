"""What toegang tells. Never a password, a code, a key or a link."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class LoggedIn:
    """`means`: password, code, recovery-code, passkey, identity or demo, joined by "+"."""

    medewerker_id: UUID
    means: str


@dataclass(frozen=True)
class LogInFailed:
    medewerker_id: UUID
    means: str


@dataclass(frozen=True)
class LockLifted:
    medewerker_id: UUID


@dataclass(frozen=True)
class PasswordChanged:
    medewerker_id: UUID


@dataclass(frozen=True)
class PasswordResetRequested:
    medewerker_id: UUID


@dataclass(frozen=True)
class MedewerkerInvited:
    medewerker_id: UUID


@dataclass(frozen=True)
class AuthenticatorConfirmed:
    medewerker_id: UUID


@dataclass(frozen=True)
class AuthenticatorRemoved:
    medewerker_id: UUID


@dataclass(frozen=True)
class RecoveryCodesRenewed:
    medewerker_id: UUID


@dataclass(frozen=True)
class RecoveryCodeUsed:
    medewerker_id: UUID
    left: int


@dataclass(frozen=True)
class PasskeyAdded:
    medewerker_id: UUID
    name: str


@dataclass(frozen=True)
class PasskeyRemoved:
    medewerker_id: UUID
    name: str


@dataclass(frozen=True)
class SessionsEnded:
    medewerker_id: UUID
    count: int


@dataclass(frozen=True)
class SecondFactorsRemoved:
    medewerker_id: UUID
