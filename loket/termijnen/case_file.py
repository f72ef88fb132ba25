"""Worked examples of terms in a csv file, each checked: how Loket counts against what the file expects."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from loket.kernel.refusal import Refused
from loket.termijnen.answer import Answer, Value
from loket.termijnen.rules import answer_to

COLUMNS = ("case_id", "rule", "start", "params", "expected", "unit")


class WrongFile(Exception):
    """This is no file with worked examples."""


@dataclass(frozen=True, slots=True)
class Example:
    name: str
    expected: str
    answer: str

    @property
    def same(self) -> bool:
        return self.answer == self.expected


def examples(lines: Iterable[str]) -> Iterator[Example]:
    """Each row with our answer; a row that cannot be answered says why. Raises WrongFile when columns are missing."""
    rows = csv.DictReader(lines)
    missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise WrongFile(f"Deze kolommen ontbreken: {', '.join(missing)}.")
    try:
        for row in rows:
            yield Example(row["case_id"] or "?", (row["expected"] or "").strip(), _answer(row))
    except csv.Error as wrong:
        raise WrongFile(f"Regel {rows.line_num} is geen csv: {wrong}.") from None


def written(value: Value) -> str:
    """A value as the file writes it."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, date) else str(value).lower()


def _answer(row: Mapping[str, str | None]) -> str:
    try:
        params = json.loads(row["params"] or "{}")
    except (ValueError, RecursionError):
        return "params is geen JSON"
    try:
        return _in_unit(answer_to(row["rule"], (row["start"] or "").strip(), params), (row["unit"] or "").strip())
    except Refused as refused:
        return "; ".join(f"{each.field}: {each.reason}" for each in refused.refusals)


def _in_unit(answer: Answer, unit: str) -> str:
    return written(answer.value) if answer.kind == unit else f"{written(answer.value)} ({answer.kind})"
