"""Lists for a spreadsheet. What begins like a formula would be run there: an apostrophe before it stops that."""

import csv
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO

from django.http import HttpResponse

FORMULA = ("=", "+", "-", "@", "\t", "\r")
GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guarded(cell: str) -> str:
    return f"'{cell}" if cell.lstrip("'").startswith(FORMULA) else cell


def unguarded(cell: str) -> str:
    """What `guarded` was given."""
    return cell[1:] if GUARDED.match(cell) else cell


def csv_of(rows: Iterable[Sequence[object]]) -> str:
    """For a Dutch spreadsheet: semicolons, decimal commas, and a mark that tells the letters are UTF-8."""
    written = StringIO()
    csv.writer(written, delimiter=";", lineterminator="\r\n").writerows([_said(cell) for cell in row] for row in rows)
    return f"\ufeff{written.getvalue()}"


def csv_answer(name: str, rows: Iterable[Sequence[object]]) -> HttpResponse:
    """A file of this name, without `.csv`; the first row is the head."""
    answer = HttpResponse(csv_of(rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return answer


def _said(cell: object) -> object:
    if isinstance(cell, str):
        return guarded(cell)
    return str(cell).replace(".", ",") if isinstance(cell, float | Decimal) else cell
