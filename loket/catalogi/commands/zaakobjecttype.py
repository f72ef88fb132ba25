"""Kinds of objects that a kind of zaak can be about."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from loket.catalogi.commands import below
from loket.catalogi.commands.statustype import why_not_statustype
from loket.catalogi.models import Zaakobjecttype, Zaaktype
from loket.catalogi.queries.shapes import ZAAKOBJECTTYPE
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal


def add_zaakobjecttype(values: Mapping[str, Any], *, by: Actor) -> UUID:
    return below.add(KIND, values, by=by)


def change_zaakobjecttype(id: UUID, values: Mapping[str, Any], *, by: Actor, partial: bool = True) -> None:
    below.change(KIND, id, values, partial=partial, by=by)


def remove_zaakobjecttype(id: UUID, *, by: Actor) -> None:
    below.remove(KIND, id, by=by)


def _read(zaaktype: Zaaktype, values: dict[str, Any], row: Zaakobjecttype | None) -> list[Refusal]:
    return why_not_statustype(zaaktype, values.get("statustype_id"))


KIND = below.Below(Zaakobjecttype, ZAAKOBJECTTYPE, "relatie_omschrijving", _read)
