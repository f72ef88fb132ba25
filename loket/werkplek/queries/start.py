"""What somebody of staff should see first."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from loket.berichten import queries as berichten
from loket.berichten.models import State
from loket.berichten.permissions import VIEW
from loket.kernel.actor import Actor
from loket.meldingen.permissions import DIVIDE, HANDLE
from loket.meldingen.queries.worklist import Filter, View, WorkItem, chip_counts, worklist
from loket.raad.permissions import EDIT as RAAD
from loket.raad.queries.work import LateVerslag, late_verslagen
from loket.rooster.queries import ActionRow, verbeteracties_of
from loket.zaken import permissions as zaken
from loket.zaken.queries import worklist as zaakwork

MOST = 6


@dataclass(frozen=True, slots=True)
class Zaken:
    """Zaken that are late or must be done today, and those that nobody has."""

    counts: dict[str, int]
    late: list[zaakwork.WorkItem]
    unowned: list[zaakwork.WorkItem]


@dataclass(frozen=True, slots=True)
class Start:
    """Meldingen that are late or must be done today, and those that nobody has; for who may also zaken, failed
    berichten and late minutes; for a manager what must be better about reachability (S-79).
    """

    handles: bool
    counts: dict[str, int] = field(default_factory=dict)
    late: list[WorkItem] = field(default_factory=list)
    unowned: list[WorkItem] = field(default_factory=list)
    watches_berichten: bool = False
    failed: int = 0
    unsure: int = 0
    zaken: Zaken | None = None
    verslagen: list[LateVerslag] = field(default_factory=list)
    verbeteracties: list[ActionRow] = field(default_factory=list)


def start_of(by: Actor, *, today: date) -> Start:
    """Eleven statements at most; nothing is asked about what this person may not see."""
    watches = by.may(VIEW)
    berichten_now = berichten.counts() if watches else {}
    failed, unsure = berichten_now.get(State.FAILED, 0), berichten_now.get(State.UNSURE, 0)
    found = _zaken(by, today)
    verslagen = late_verslagen(today, owner_id=UUID(by.id)) if by.may(RAAD) else []
    actions = verbeteracties_of(UUID(by.id))
    if not (by.may(HANDLE) or by.may(DIVIDE)):
        return Start(
            handles=False,
            watches_berichten=watches,
            failed=failed,
            unsure=unsure,
            zaken=found,
            verslagen=verslagen,
            verbeteracties=actions,
        )
    return Start(
        handles=True,
        counts=chip_counts(Filter(), today=today, by=by),
        late=worklist(Filter(View.LATE), today=today, by=by, most=MOST).items,
        unowned=worklist(Filter(View.UNOWNED), today=today, by=by, most=MOST).items,
        watches_berichten=watches,
        failed=failed,
        unsure=unsure,
        zaken=found,
        verslagen=verslagen,
        verbeteracties=actions,
    )


def _zaken(by: Actor, today: date) -> Zaken | None:
    if not (by.may(zaken.HANDLE) or by.may(zaken.DIVIDE)):
        return None
    late, unowned = (
        zaakwork.worklist(zaakwork.Filter(view), today=today, by=by, most=MOST).items
        for view in (zaakwork.View.LATE, zaakwork.View.UNOWNED)
    )
    return Zaken(zaakwork.chip_counts(zaakwork.Filter(), today=today, by=by), late, unowned)
