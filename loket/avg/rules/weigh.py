"""What may go and what stays, row by row, with the reason; and what hangs on the rest (AVG 17 lid 1 and 3).

A zaak is kept as long as the selectielijst says, also one that is too secret to be told (lid 3, b and d). So then stays
of whom it is, and as long as it runs how we reach them; by the reason that a zaak that is told gives too (UAVG 41).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from loket.kernel.person import BY_LAW, Goes, Held, Person, Stays

CALLED = ("identificatie", "nummer", "number", "kenmerk", "titel", "onderwerp", "subject", "adres", "code")


@dataclass(frozen=True, slots=True)
class Weighed:
    """What one table has: each row with why it stays, or None when it may go."""

    held: Held
    rows: Sequence[tuple[Any, Stays | None]]

    @property
    def goes(self) -> list[Any]:
        return [row for row, why in self.rows if why is None]

    @property
    def stays(self) -> list[tuple[Any, Stays]]:
        return [(row, why) for row, why in self.rows if why is not None]

    @property
    def reasons(self) -> list[tuple[str, int, list[str]]]:
        """Each reason once, with how many rows it keeps, and which."""
        kept: dict[str, list[str]] = {}
        for row, why in self.stays:
            kept.setdefault(why.why, []).append(called(row))
        return [(why, len(names), [name for name in names if name]) for why, names in kept.items()]

    @property
    def going(self) -> list[str]:
        return [name for name in map(called, self.goes) if name]


def called(row: Any) -> str:
    """How people call this record; empty when it has no number and no subject."""
    return next((str(said) for name in CALLED if (said := getattr(row, name, ""))), "")


def weigh(
    found: Sequence[tuple[Held, list[Any]]], now: datetime, person: Person, asked_in: UUID | None = None
) -> list[Weighed]:
    """`asked_in` is the zaak of the request itself: that it runs keeps nothing else."""
    first = [Weighed(held, [(row, held.stays(row, now)) for row in rows]) for held, rows in found]
    runs = any(why.runs and not _is_of(row, asked_in) for each in first for row, why in each.stays)
    reach = BY_LAW if runs or person.untold_open else None
    second = [_kept(each, reach) if each.held.goes is Goes.NOTHING_RUNS else each for each in first]
    whose = BY_LAW if person.untold or _names(second) else None
    return [_kept(each, whose) if each.held.goes is Goes.LAST else each for each in second]


def _names(those: Sequence[Weighed]) -> bool:
    """Whether anything stays that needs to know whose it is."""
    return any(each.stays for each in those if each.held.names)


def _kept(it: Weighed, why: Stays | None) -> Weighed:
    return it if why is None else Weighed(it.held, [(row, found or why) for row, found in it.rows])


def _is_of(row: Any, zaak_id: UUID | None) -> bool:
    return zaak_id is not None and zaak_id in (row.pk, getattr(row, "zaak_id", None))
