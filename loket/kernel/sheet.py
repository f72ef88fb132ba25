"""Lists for a spreadsheet. What begins like a formula would be run there: an apostrophe before it stops that."""

import csv
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO

from django.http import HttpResponse

from loket.kernel.language import in_english

FORMULA = ("=", "+", "-", "@", "\t", "\r")
GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guarded(cell: str) -> str:
    return f"'{cell}" if cell.lstrip("'").startswith(FORMULA) else cell


def unguarded(cell: str) -> str:
    """What `guarded` was given."""
    return cell[1:] if GUARDED.match(cell) else cell


def csv_of(rows: Iterable[Sequence[object]]) -> str:
    """For a Dutch spreadsheet: semicolons, decimal commas, and a mark that tells the letters are UTF-8.

    On a page in English for an English one: commas, and decimal points.
    """
    written = StringIO()
    sheet = csv.writer(written, delimiter="," if in_english() else ";", lineterminator="\r\n")
    sheet.writerows([_said(cell) for cell in row] for row in rows)
    return f"\ufeff{written.getvalue()}"


def csv_answer(name: str, rows: Iterable[Sequence[object]]) -> HttpResponse:
    """A file of this name, without `.csv`; the first row is the head."""
    answer = HttpResponse(csv_of(rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return answer


def _said(cell: object) -> object:
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, float | Decimal) and not in_english():
        return str(cell).replace(".", ",")
    return cell
