"""What is asked of each zaak of a kind."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from loket.catalogi.commands import below
from loket.catalogi.commands.statustype import why_not_statustype
from loket.catalogi.models import Eigenschap, Zaaktype
from loket.catalogi.queries.shapes import EIGENSCHAP
from loket.catalogi.rules.eigenschap import why_not_specificatie
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal


def add_eigenschap(values: Mapping[str, Any], *, by: Actor) -> UUID:
    return below.add(KIND, values, by=by)


def change_eigenschap(id: UUID, values: Mapping[str, Any], *, by: Actor, partial: bool = True) -> None:
    below.change(KIND, id, values, partial=partial, by=by)


def remove_eigenschap(id: UUID, *, by: Actor) -> None:
    below.remove(KIND, id, by=by)


def _read(zaaktype: Zaaktype, values: dict[str, Any], row: Eigenschap | None) -> list[Refusal]:
    wrong = why_not_specificatie(values["specificatie"]) if "specificatie" in values else []
    return [*wrong, *why_not_statustype(zaaktype, values.get("statustype_id"))]


KIND = below.Below(Eigenschap, EIGENSCHAP, "naam", _read)
