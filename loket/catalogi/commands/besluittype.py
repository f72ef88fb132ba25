"""Kinds of decisions."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from loket.catalogi.commands import versions
from loket.catalogi.commands.names import BESLUITTYPEN, INFORMATIEOBJECTTYPEN, Names
from loket.kernel.actor import Actor


def add_besluittype(values: Mapping[str, Any], *, by: Actor) -> UUID:
    """A draft. `informatieobjecttypen` holds names or addresses."""
    return versions.add(KIND, values, by=by)


def change_besluittype(id: UUID, values: Mapping[str, Any], *, by: Actor, partial: bool = True) -> None:
    versions.change(KIND, id, values, partial=partial, by=by)


def publish_besluittype(id: UUID, *, by: Actor) -> None:
    versions.publish(KIND, id, by=by)


def remove_besluittype(id: UUID, *, by: Actor) -> None:
    versions.remove(KIND, id, by=by)


def _read(names: Names, values: dict[str, Any]) -> None:
    field = "informatieobjecttypen"
    if field in values:
        values[field] = names.read(field, values[field], INFORMATIEOBJECTTYPEN)


KIND = versions.Kind(BESLUITTYPEN, _read)
