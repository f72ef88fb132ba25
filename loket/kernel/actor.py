"""Who does something: every command takes `by=`, so nobody acts without a name."""

from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    STAFF = "staff"
    CUSTOMER = "customer"
    APPLICATION = "application"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person of staff, a customer, an application, or Loket itself."""

    kind: ActorKind
    id: str = ""
    name: str = ""
    teams: frozenset[str] = frozenset()
    permissions: frozenset[str] = frozenset()

    def may(self, permission: str) -> bool:
        return permission in self.permissions


SYSTEM = Actor(ActorKind.SYSTEM, name="Loket")
VISITOR = Actor(ActorKind.CUSTOMER, name="Inwoner")
