"""The call of this moment, for who has it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from loket.telefonie.models import Gesprek, Line, State
from loket.telefonie.queries.number import NumberRow, row_of
from loket.telefonie.rules.number import Number


@dataclass(frozen=True, slots=True)
class Call:
    """`call` is the name by which a klantcontact knows it; `number` is E.164 or empty, `shown` what people read."""

    id: UUID
    call: str
    number: str
    line: Line
    queue: str
    state: State
    rang_at: datetime
    answered_at: datetime | None
    ended_at: datetime | None
    extension: str
    outgoing: bool

    @property
    def caller(self) -> NumberRow:
        """How the number reads, and what to do with it."""
        return row_of(Number(self.line, self.number))

    @property
    def shown(self) -> str:
        return self.caller.shown

    @property
    def can_call_back(self) -> bool:
        return self.caller.can_call_back


def current_call(medewerker_id: UUID | str) -> Call | None:
    """What this person has on the line or hears ringing; what is answered goes first. One statement."""
    mine = Q(holder_id=medewerker_id) | Q(offered_to__contains=[medewerker_id])
    found = Gesprek.objects.filter(mine, ended_at=None).order_by("answered_at", "rang_at")
    rows = list(found[:5])
    return _row(next((row for row in rows if row.holder_id), rows[0])) if rows else None


def call_of(gesprek_id: UUID) -> Call | None:
    row = Gesprek.objects.filter(id=gesprek_id).first()
    return _row(row) if row else None


def _row(row: Gesprek) -> Call:
    return Call(
        row.id,
        row.name,
        row.number,
        Line(row.line),
        row.queue,
        State(row.state),
        row.rang_at,
        row.answered_at,
        row.ended_at,
        row.extension,
        row.outgoing,
    )
