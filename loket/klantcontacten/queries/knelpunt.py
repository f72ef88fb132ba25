"""What agents noticed: of the teams that must answer, and what they answered."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from loket.klantcontacten.models import Knelpunt
from loket.klantcontacten.models.knelpunt import Uitkomst

MOST = 200


@dataclass(frozen=True, slots=True)
class KnelpuntRow:
    id: UUID
    title: str
    text: str
    count: int
    team: str
    team_name: str
    noted_at: datetime
    until: date | None
    late: bool
    outcome: str
    answer: str
    answered_by: str
    answered_at: datetime | None

    @property
    def outcome_words(self) -> str:
        return Uitkomst(self.outcome).label if self.outcome else ""


def knelpunten(*, today: date, teams: Collection[str] | None = None, most: int = MOST) -> list[KnelpuntRow]:
    """The open ones first, the soonest due on top; then what was answered, the newest first. One statement."""
    found = Knelpunt.objects.select_related("team", "beantwoord_door")
    if teams is not None:
        found = found.filter(team_id__in=teams)
    rows = [_row(each, today) for each in found.order_by("-beantwoord_op", "uiterlijk", "-aantal", "id")[:most]]
    return [row for row in rows if not row.answered_at] + [row for row in rows if row.answered_at]


def knelpunt(knelpunt_id: UUID, *, today: date) -> KnelpuntRow | None:
    found = Knelpunt.objects.select_related("team", "beantwoord_door").filter(id=knelpunt_id).first()
    return _row(found, today) if found else None


def letter_team(code: str) -> str:
    """The team that owned this letter the last time."""
    return (
        Knelpunt.objects.filter(onderwerp=code).order_by("-gemeld_op").values_list("team_id", flat=True).first() or ""
    )


def _row(found: Knelpunt, today: date) -> KnelpuntRow:
    return KnelpuntRow(
        id=found.id,
        title=found.titel or found.onderwerp.partition(":")[2],
        text=found.tekst,
        count=found.aantal,
        team=found.team_id,
        team_name=found.team.name,
        noted_at=found.gemeld_op,
        until=found.uiterlijk,
        late=bool(found.uiterlijk and found.uiterlijk < today and not found.beantwoord_op),
        outcome=found.uitkomst,
        answer=found.antwoord,
        answered_by=found.beantwoord_door.name if found.beantwoord_door else "",
        answered_at=found.beantwoord_op,
    )
