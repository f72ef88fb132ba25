"""What somebody of staff should see first."""

from dataclasses import dataclass, field
from datetime import date

from loket.berichten import queries as berichten
from loket.berichten.models import State
from loket.berichten.permissions import VIEW
from loket.kernel.actor import Actor
from loket.meldingen.permissions import DIVIDE, HANDLE
from loket.meldingen.queries.worklist import Filter, View, WorkItem, chip_counts, worklist

MOST = 6


@dataclass(frozen=True, slots=True)
class Start:
    """Meldingen that are late or must be done today, and those that nobody has; failed berichten for who may."""

    handles: bool
    counts: dict[str, int] = field(default_factory=dict)
    late: list[WorkItem] = field(default_factory=list)
    unowned: list[WorkItem] = field(default_factory=list)
    watches_berichten: bool = False
    failed: int = 0


def start_of(by: Actor, *, today: date) -> Start:
    """Six statements at most; nothing is asked about what this person may not see."""
    watches = by.may(VIEW)
    failed = berichten.counts()[State.FAILED] if watches else 0
    if not (by.may(HANDLE) or by.may(DIVIDE)):
        return Start(False, watches_berichten=watches, failed=failed)
    return Start(
        handles=True,
        counts=chip_counts(Filter(), today=today, by=by),
        late=worklist(Filter(View.LATE), today=today, by=by, most=MOST).items,
        unowned=worklist(Filter(View.UNOWNED), today=today, by=by, most=MOST).items,
        watches_berichten=watches,
        failed=failed,
    )
