"""What became of the calls that somebody passed on: for the screen that offers a call-back when nobody answered."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from loket.organisatie.models import Medewerker
from loket.outside.centrale.silent import BY_HAND
from loket.telefonie.models import Doorverbinding, Outcome

LONG = 20  # seconds without an answer: then we offer to call back (ux: task 3)


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
    team_code: str = ""
    dial: str = ""
    by_hand: bool = False
    number: str = ""

    def waits(self, now: datetime) -> int:
        """For how many whole seconds nobody has answered yet; 0 when it has an outcome."""
        return max(0, int((now - self.at).total_seconds())) if self.outcome is None else 0

    def failed(self, now: datetime) -> bool:
        """Nobody took it, or not in time: then the customer is called back (S-28)."""
        return self.outcome not in (None, Outcome.ANSWERED) or self.waits(now) >= LONG


@dataclass(frozen=True, slots=True)
class Offered:
    """A call that a colleague passes on to somebody."""

    call: str
    by: str
    by_id: UUID | None


def passed_on_by(medewerker_id: UUID, *, since: datetime, call: str = "", most: int = 10) -> list[Passing]:
    """What this person passed on, the newest first; of one `call` when that is named. One statement."""
    found = Doorverbinding.objects.filter(passed_on_by=medewerker_id, at__gte=since)
    if call:
        centrale, _, call_id = call.partition(":")
        found = found.filter(gesprek__centrale=centrale, gesprek__call_id=call_id)
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
            row.to_team_id or "",
            row.to_extension,
            row.gesprek.centrale == BY_HAND,
            row.gesprek.number,
        )
        for row in rows
    ]


def passed_to(medewerker_id: UUID, gesprek_id: UUID) -> Offered | None:
    """Who passes this call on to this person, or did and it was answered; None when it came otherwise."""
    rows = Doorverbinding.objects.filter(gesprek_id=gesprek_id).select_related("gesprek").order_by("-position")
    last = rows.first()
    if last is None or last.to_medewerker_id != medewerker_id or last.outcome not in ("", Outcome.ANSWERED):
        return None
    who = Medewerker.objects.filter(id=last.passed_on_by).first() if last.passed_on_by else None
    return Offered(last.gesprek.name, who.name if who else "", last.passed_on_by)
