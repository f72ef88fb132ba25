"""Counts that anybody may see, per kind, wijk and month: how much, how fast and how well (domain facts 5.6).

A melding counts in the month it came in. Duplicates are meldingen, but no works (S-50). "Within the norm" is: ended on
or before the last day of the norm, out of those that ended. Reopened is: at least once, out of those that ever ended.
Satisfied is out of the melders who said so or not. Without any, a share is not 0 but unknown (n.v.t.).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.db import connection

from loket.kernel import text, text_in_english
from loket.kernel.language import name_here
from loket.kernel.text import start_of_local_day


class By(StrEnum):
    CATEGORY = "soort"
    WIJK = "wijk"
    MONTH = "maand"


@dataclass(frozen=True, slots=True)
class Figure:
    """What it is called in both languages; a name without English stays Dutch.

    `ever_ended` counts a work also when it was reopened; `with_contact` when its melder could be told, also then.
    """

    label: str
    label_en: str
    meldingen: int
    works: int
    urgent: int
    ended: int
    within_norm: int
    median_days: float | None
    ever_ended: int
    reopened: int
    forwarded: int
    with_contact: int
    judged: int
    satisfied: int

    @property
    def label_here(self) -> str:
        return name_here(self.label, self.label_en)

    @property
    def duplicates(self) -> int:
        return self.meldingen - self.works

    @property
    def without_contact(self) -> int:
        return self.meldingen - self.with_contact

    @property
    def share(self) -> float | None:
        """Percent within the norm; None when none ended."""
        return _percent(self.within_norm, self.ended)

    @property
    def reopened_share(self) -> float | None:
        return _percent(self.reopened, self.ever_ended)

    @property
    def satisfied_share(self) -> float | None:
        return _percent(self.satisfied, self.judged)


def _percent(part: int, whole: int) -> float | None:
    """One decimal, half away from zero."""
    return int(part * 1000 / whole + 0.5) / 10 if whole else None


GROUPS = {
    By.CATEGORY: ("category.name", "max(category.name_en)", "meldingen DESC"),
    By.WIJK: (
        "coalesce(wijk.name, 'Onbekend')",
        "CASE WHEN max(wijk.name) IS NULL THEN 'Unknown' ELSE '' END",
        "label",
    ),
    By.MONTH: ("to_char(received_at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM')", "''", "label"),
}
FIGURES = """
    SELECT {label} AS label,
        {label_en} AS label_en,
        count(*) AS meldingen,
        count(*) FILTER (WHERE {work}) AS works,
        count(*) FILTER (WHERE melding.priority = 'high') AS urgent,
        count(*) FILTER (WHERE {ended}) AS ended,
        count(*) FILTER (WHERE {ended}
            AND (completed_at AT TIME ZONE 'Europe/Amsterdam')::date <= due_on) AS within_norm,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM completed_at - received_at) / 86400)
            FILTER (WHERE {ended}) AS median_days,
        count(*) FILTER (WHERE {work} AND (completed_at IS NOT NULL OR times_reopened > 0)) AS ever_ended,
        count(*) FILTER (WHERE {work} AND times_reopened > 0) AS reopened,
        count(*) FILTER (WHERE {work} AND melding.state = 'forwarded') AS forwarded,
        count(*) FILTER (WHERE melders.reachable) AS with_contact,
        coalesce(sum(melders.judged), 0)::int AS judged,
        coalesce(sum(melders.satisfied), 0)::int AS satisfied
    FROM meldingen_melding melding
    JOIN meldingen_category category ON category.code = melding.category_id
    LEFT JOIN gebied_wijk wijk ON wijk.code = melding.wijk_id
    LEFT JOIN LATERAL (
        SELECT bool_or(email <> '' OR phone <> '' OR contact_removed_at IS NOT NULL) AS reachable,
            count(melder.satisfied) AS judged,
            count(*) FILTER (WHERE melder.satisfied) AS satisfied
        FROM meldingen_melder melder WHERE melder.melding_id = melding.id
    ) melders ON true
    WHERE received_at >= %(start)s AND received_at < %(end)s AND melding.state <> 'cancelled'
    {grouped}
"""
WORK = "melding.duplicate_of_id IS NULL"
PARTS = {"work": WORK, "ended": f"completed_at IS NOT NULL AND {WORK}"}


def figures(by: By, *, start: date, end: date) -> list[Figure]:
    """One line for each kind, wijk or month of meldingen received from `start` until before `end`."""
    label, label_en, order = GROUPS[by]
    asked = FIGURES.format(label=label, label_en=label_en, grouped=f"GROUP BY 1 ORDER BY {order}", **PARTS)
    return [Figure(*(_month(row[0]) if by == By.MONTH else row[:2]), *row[2:]) for row in _ask(asked, start, end)]


def total(*, start: date, end: date) -> Figure:
    """The same for all meldingen of the period together."""
    asked = FIGURES.format(label="'Totaal'", label_en="'Total'", grouped="", **PARTS)
    return Figure(*_ask(asked, start, end)[0])


def _ask(sql: str, start: date, end: date) -> Sequence[Sequence[Any]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"start": start_of_local_day(start), "end": start_of_local_day(end)})
        return list(cursor.fetchall())


def _month(label: str) -> tuple[str, str]:
    year, month = label.split("-")
    return f"{text.MONTHS[int(month) - 1]} {year}", f"{text_in_english.MONTHS[int(month) - 1]} {year}"
