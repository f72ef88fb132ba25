"""What was taken over from other systems, how far it is, and which lines were refused."""

from collections.abc import Iterator
from uuid import UUID

from loket.kernel.sheet import guarded
from loket.meldingen.models import LeftLine, Overname
from loket.meldingen.rules.foreign_line import LINE, REASON, WHOLE

SHOWN = 20


def overnames(*, most: int = 20) -> list[Overname]:
    """The newest first."""
    return list(Overname.objects.order_by("-asked_at")[:most])


def overname(overname_id: UUID) -> Overname:
    """Raises Overname.DoesNotExist."""
    return Overname.objects.get(id=overname_id)


def left_lines(overname_id: UUID, *, most: int = SHOWN) -> list[LeftLine]:
    return list(LeftLine.objects.filter(overname=overname_id).order_by("id")[:most])


def report_rows(overname: Overname) -> Iterator[list[str]]:
    """The refused lines whole, with why: mend them in a spreadsheet, and send the file again.

    Cells that a spreadsheet would run as a formula get an apostrophe; reading takes it off again.
    """
    width = len(overname.columns)
    yield [guarded(title) for title in (*overname.columns, LINE, REASON, WHOLE)]
    lines = LeftLine.objects.filter(overname=overname).order_by("id").values_list("number", "cells", "raw", "reason")
    for number, cells, raw, reason in lines.iterator(chunk_size=1000):
        padded = [*cells, *[""] * (width - len(cells))][:width]
        yield [guarded(cell) for cell in (*padded, str(number), reason, raw)]
