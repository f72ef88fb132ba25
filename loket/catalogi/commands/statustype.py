"""Steps of a kind of zaak."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from loket.catalogi.commands import below
from loket.catalogi.models import Eigenschap, Statustype, Zaaktype
from loket.catalogi.queries.shapes import STATUSTYPE
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal


def add_statustype(values: Mapping[str, Any], *, by: Actor) -> UUID:
    """`eigenschappen` are the ids of what must be known before this step."""
    return below.add(KIND, values, by=by)


def change_statustype(id: UUID, values: Mapping[str, Any], *, by: Actor, partial: bool = True) -> None:
    below.change(KIND, id, values, partial=partial, by=by)


def remove_statustype(id: UUID, *, by: Actor) -> None:
    below.remove(KIND, id, by=by)


def why_not_statustype(zaaktype: Zaaktype, statustype_id: UUID | None) -> list[Refusal]:
    """What hangs on a step, hangs on one of its own zaaktype."""
    if statustype_id is None or Statustype.objects.filter(id=statustype_id, zaaktype=zaaktype).exists():
        return []
    return [Refusal("zaaktype-mismatch", "Dit statustype hoort bij een ander zaaktype.", "statustype")]


def _read(zaaktype: Zaaktype, values: dict[str, Any], row: Statustype | None) -> list[Refusal]:
    """One step for each number (ztc-020)."""
    found = []
    same = Statustype.objects.filter(
        zaaktype=zaaktype, volgnummer=values.get("volgnummer", row.volgnummer if row else 0)
    )
    if (same.exclude(pk=row.pk) if row else same).exists():
        found.append(Refusal("unique", "Dit volgnummer is al gebruikt.", "volgnummer"))
    wanted = set(values.get("eigenschappen", ()))
    if Eigenschap.objects.filter(zaaktype=zaaktype, id__in=wanted).count() < len(wanted):
        found.append(Refusal("zaaktype-mismatch", "Deze eigenschap hoort bij een ander zaaktype.", "eigenschappen"))
    return found


def _tie_eigenschappen(statustype: Statustype, aside: Mapping[str, Any]) -> None:
    if "eigenschappen" in aside:
        Eigenschap.objects.filter(statustype=statustype).update(statustype=None)
        Eigenschap.objects.filter(id__in=aside["eigenschappen"]).update(statustype=statustype)


KIND = below.Below(Statustype, STATUSTYPE, "omschrijving", _read, after=_tie_eigenschappen, aside=("eigenschappen",))
