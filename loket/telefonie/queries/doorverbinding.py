"""What became of the calls that somebody passed on: for the screen that offers a call-back when nobody answered."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from loket.telefonie.models import Doorverbinding, Outcome


@dataclass(frozen=True, slots=True)
class Passing:
    """`outcome` is None while it is under way; `to` is the name of who gets it, or the extension."""

    gesprek_id: UUID
    call: str
    to: str
    team: str
    at: datetime
    warm: bool
    outcome: Outcome | None

    def waits(self, now: datetime) -> int:
        """For how many whole seconds nobody has answered yet; 0 when it has an outcome."""
        return max(0, int((now - self.at).total_seconds())) if self.outcome is None else 0


def passed_on_by(medewerker_id: UUID, *, since: datetime, most: int = 10) -> list[Passing]:
    """The transfers of calls that this person answered, the newest first. One statement."""
    found = Doorverbinding.objects.filter(gesprek__agent_id=medewerker_id, at__gte=since)
    rows = found.select_related("gesprek", "to_medewerker", "to_team").order_by("-at")[:most]
    return [
        Passing(
            row.gesprek_id,
            row.gesprek.name,
            row.to_medewerker.name if row.to_medewerker else row.to_extension,
            row.to_team.name if row.to_team else "",
            row.at,
            row.warm,
            Outcome(row.outcome) if row.outcome else None,
        )
        for row in rows
    ]
