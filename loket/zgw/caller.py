"""Who calls: an application of ours or another's, with its rights per type and confidentiality."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args
from uuid import UUID

from django.conf import settings

from loket.kernel.actor import Actor, ActorKind

Vertrouwelijkheid = Literal[
    "openbaar",
    "beperkt_openbaar",
    "intern",
    "zaakvertrouwelijk",
    "vertrouwelijk",
    "confidentieel",
    "geheim",
    "zeer_geheim",
]
LEVELS: tuple[str, ...] = get_args(Vertrouwelijkheid)
RANK = {level: rank for rank, level in enumerate(LEVELS)}


@dataclass(frozen=True, slots=True)
class Rights:
    """What an application may do: everything, or for each scope the types, each up to a level of confidentiality.

    The type None stands for every type, and for a scope that is not bound to types, such as `catalogi.lezen`.
    """

    everything: bool = False
    scopes: Mapping[str, Mapping[UUID | None, int]] = field(default_factory=dict)

    def allow(self, scope: str, kind: UUID | None = None, level: str = "") -> bool:
        if self.everything:
            return True
        of_scope = self.scopes.get(scope, {})
        return max(of_scope.get(kind, -1), of_scope.get(None, -1)) >= RANK.get(level, 0)

    def anywhere(self, scopes: Iterable[str]) -> bool:
        return self.everything or any(self.scopes.get(scope) for scope in scopes)

    def where(self, scopes: Iterable[str], kind: str, level: str, *, prefix: str = "") -> tuple[str, dict[str, Any]]:
        """The rows that may be seen, as a condition on the columns of type and confidentiality.

        With a `prefix` for the names of its values it can stand beside the same of other scopes.
        """
        if self.everything:
            return "true", {}
        groups: dict[int, list[UUID | None]] = {}
        for scope in scopes:
            for type_id, highest in self.scopes.get(scope, {}).items():
                groups.setdefault(highest, []).append(type_id)
        conditions: list[str] = []
        values: dict[str, Any] = {}
        for highest, type_ids in groups.items():
            condition = "true"
            if len(type_ids) == 1 and None not in type_ids:  # an index can keep its order for one value
                values[f"{prefix}kind{highest}"] = type_ids[0]
                condition = f"{kind} = %({prefix}kind{highest})s::uuid"
            elif None not in type_ids:
                values[f"{prefix}kinds{highest}"] = type_ids
                condition = f"{kind} = ANY(%({prefix}kinds{highest})s::uuid[])"
            if level and highest < len(LEVELS) - 1:
                values[f"{prefix}levels{highest}"] = list(LEVELS[: highest + 1])
                condition += f" AND {level} = ANY(%({prefix}levels{highest})s::text[])"
            conditions.append(f"({condition})")
        return f"({' OR '.join(conditions)})" if conditions else "false", values


@dataclass(frozen=True, slots=True)
class Caller(Actor):
    """An application that calls an API, for a person of its own. `base` is the address by which it knows us,
    `request_id` what the network between us calls this request.
    """

    rights: Rights = Rights()
    user_id: str = ""
    user_name: str = ""
    reason: str = ""
    request_id: str = ""
    base: str = ""

    def may(self, permission: str, kind: UUID | None = None, level: str = "") -> bool:
        return self.rights.allow(permission, kind, level)


def may(by: Actor, permission: str, kind: UUID | None = None, level: str = "") -> bool:
    """May this actor do this to something of this type and confidentiality? Loket itself may do all."""
    if by.kind == ActorKind.SYSTEM:
        return True
    return by.may(permission, kind, level) if isinstance(by, Caller) else by.may(permission)


def base_of(by: Actor) -> str:
    """The address that stands before our paths in what this actor sees."""
    return by.base if isinstance(by, Caller) and by.base else str(settings.PUBLIC_URL)
