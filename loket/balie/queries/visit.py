"""One visit: who it is, and what happened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from loket.balie.models import Kind, Moment, Volgnummer
from loket.kernel.secrets import blind_index
from loket.partijen.queries.caller import known_of
from loket.partijen.rules.known import Known


@dataclass(frozen=True, slots=True)
class MomentRow:
    """`was` is the time before it was put right, with `reason`."""

    id: UUID
    kind: str
    at: datetime
    balie: int | None
    who: str
    was: datetime | None
    reason: str

    @property
    def words(self) -> str:
        return str(Kind(self.kind).label)


def visitor_of(volgnummer: Volgnummer) -> Known | None:
    """Somebody whom we know already."""
    return known_of(volgnummer.partij_id) if volgnummer.partij_id else None


def by_token(token: str) -> Volgnummer | None:
    """The ticket of who has this secret."""
    return Volgnummer.objects.select_related("rij", "balie").filter(sleutel=blind_index(token)).first()


def moments_of(volgnummer_id: UUID) -> Sequence[MomentRow]:
    """Everything that happened, with the times that count. One statement."""
    rows = list(
        Moment.objects.filter(volgnummer_id=volgnummer_id)
        .select_related("balie", "medewerker")
        .order_by("told_at", "id")
    )
    right = {row.corrects_id: row for row in rows if row.corrects_id}
    found = []
    for row in rows:
        if row.corrects_id:
            continue
        better = right.get(row.id)
        found.append(
            MomentRow(
                row.id,
                row.kind,
                better.at if better else row.at,
                row.balie.number if row.balie else None,
                row.medewerker.name if row.medewerker else "",
                row.at if better else None,
                better.reason if better else "",
            )
        )
    return sorted(found, key=lambda row: row.at)
