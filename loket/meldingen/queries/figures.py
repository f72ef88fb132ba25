"""Counts that anybody may see: per kind, wijk and month, the share within the norm, and the median time.

A melding counts in the month it came in. Duplicates are meldingen, but no works (S-50). "Within the norm" is: ended on
or before the last day of the norm, out of those that ended. Without any, a share is not 0 but unknown (n.v.t.).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.db import connection

from loket.kernel.text import MONTHS, start_of_local_day


class By(StrEnum):
    CATEGORY = "soort"
    WIJK = "wijk"
    MONTH = "maand"


@dataclass(frozen=True, slots=True)
class Figure:
    label: str
    meldingen: int
    works: int
    ended: int
    within_norm: int
    median_days: float | None

    @property
    def share(self) -> float | None:
        """Percent within the norm, one decimal, half away from zero; None when none ended."""
        return int(self.within_norm * 1000 / self.ended + 0.5) / 10 if self.ended else None


GROUPS = {
    By.CATEGORY: ("category.name", "meldingen DESC"),
    By.WIJK: ("coalesce(wijk.name, 'Onbekend')", "label"),
    By.MONTH: ("to_char(received_at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM')", "label"),
}
FIGURES = """
    SELECT {label} AS label,
        count(*) AS meldingen,
        count(*) FILTER (WHERE melding.duplicate_of_id IS NULL) AS works,
        count(*) FILTER (WHERE {ended}) AS ended,
        count(*) FILTER (WHERE {ended}
            AND (completed_at AT TIME ZONE 'Europe/Amsterdam')::date <= due_on) AS within_norm,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM completed_at - received_at) / 86400)
            FILTER (WHERE {ended}) AS median_days
    FROM meldingen_melding melding
    JOIN meldingen_category category ON category.code = melding.category_id
    LEFT JOIN gebied_wijk wijk ON wijk.code = melding.wijk_id
    WHERE received_at >= %(start)s AND received_at < %(end)s AND melding.state <> 'cancelled'
    {grouped}
"""
ENDED = "completed_at IS NOT NULL AND melding.duplicate_of_id IS NULL"


def figures(by: By, *, start: date, end: date) -> list[Figure]:
    """One line for each kind, wijk or month of meldingen received from `start` until before `end`."""
    label, order = GROUPS[by]
    rows = _ask(FIGURES.format(label=label, ended=ENDED, grouped=f"GROUP BY 1 ORDER BY {order}"), start, end)
    return [Figure(_month(row[0]) if by == By.MONTH else row[0], *row[1:]) for row in rows]


def total(*, start: date, end: date) -> Figure:
    """The same for all meldingen of the period together."""
    return Figure(*_ask(FIGURES.format(label="'Totaal'", ended=ENDED, grouped=""), start, end)[0])


def _ask(sql: str, start: date, end: date) -> Sequence[Sequence[Any]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"start": start_of_local_day(start), "end": start_of_local_day(end)})
        return list(cursor.fetchall())


def _month(label: str) -> str:
    year, month = label.split("-")
    return f"{MONTHS[int(month) - 1]} {year}"
