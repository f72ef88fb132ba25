"""Parts that people can have in a kind of zaak."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from loket.catalogi.commands import below
from loket.catalogi.models import Roltype
from loket.catalogi.queries.shapes import ROLTYPE
from loket.kernel.actor import Actor

KIND = below.Below(Roltype, ROLTYPE, "omschrijving")


def add_roltype(values: Mapping[str, Any], *, by: Actor) -> UUID:
    return below.add(KIND, values, by=by)


def change_roltype(id: UUID, values: Mapping[str, Any], *, by: Actor, partial: bool = True) -> None:
    below.change(KIND, id, values, partial=partial, by=by)


def remove_roltype(id: UUID, *, by: Actor) -> None:
    below.remove(KIND, id, by=by)
