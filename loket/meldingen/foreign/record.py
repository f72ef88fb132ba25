"""A melding of Open311 as a line of cells, so that a refused one can be mended as CSV."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from loket.meldingen.foreign.wrong import LONGEST
from loket.meldingen.rules.foreign_line import OPEN311, ForeignLine

NO_RECORD = "Dit is geen melding: er horen namen met waarden te staan."


def lines_of(records: Iterable[Any]) -> Iterator[ForeignLine]:
    """`number` counts the meldingen. What is no column of ours, is kept together in the last one."""
    for number, record in enumerate(records, 1):
        if isinstance(record, dict):
            yield ForeignLine(number, _cells(record))
        else:
            yield ForeignLine(number, (), NO_RECORD, _text(record))


def _cells(record: dict[str, Any]) -> tuple[str, ...]:
    named = {str(name).strip().lower(): value for name, value in record.items()}
    extra = {name: value for name, value in named.items() if name not in OPEN311[:-1] and value not in (None, "")}
    return (*(_text(named.get(name)) for name in OPEN311[:-1]), _text(extra) if extra else "")


def _text(value: Any) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text[:LONGEST].encode(errors="replace").decode()  # JSON may hold half of a character: that becomes a "?"
