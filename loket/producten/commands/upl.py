"""The Uniforme Productnamenlijst, as the national catalogue gives it: a CSV with a name and its address."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.producten.events import UplTakenIn
from loket.producten.models import UplNaam
from loket.producten.rules.arrange import why_not_arrange
from loket.producten.rules.upl import COLUMNS, UplLine, WrongLine, cells_in, upl_line

MOST_BYTES = 20_000_000


@dataclass
class UplReport:
    """What came of it; `refused` names each line that was not taken in, by number."""

    kept: int = 0
    new: int = 0
    gone: int = 0
    refused: list[WrongLine] = field(default_factory=list)


@transaction.atomic
def take_in_upl(*, path: Path, by: Actor) -> UplReport:
    """Take the list over. A wrong line is refused by number, the rest goes in; names that are not there now are marked.

    Raises Refused when the file is no such list; then nothing has changed.
    """
    refuse(why_not_arrange(by))
    report = UplReport()
    lines = {line.name: line for line in _lines(path, report)}
    refuse(None if lines else Refusal("upl-empty", "In dit bestand staat geen goede regel.", "file"))
    known = set(UplNaam.objects.values_list("name", flat=True))
    rows = [UplNaam(line.name, line.uri, line.gemeente, line.sdg, line.legal) for line in lines.values()]
    UplNaam.objects.filter(name__in=known - lines.keys()).update(gone=True)
    _make_room_for(lines)
    UplNaam.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["uri", "gemeente", "sdg", "legal", "gone"],
    )
    report.kept, report.new, report.gone = len(lines), len(lines.keys() - known), len(known - lines.keys())
    announce(
        UplTakenIn("upl", path.name, report.kept, report.new, report.gone, len(report.refused)),
        by=by,
    )
    return report


def _make_room_for(lines: dict[str, UplLine]) -> None:
    """An address that has another name now is of that name."""
    names = {line.uri: line.name for line in lines.values()}
    told = UplNaam.objects.filter(uri__in=names).values_list("name", "uri")
    UplNaam.objects.filter(name__in=[name for name, uri in told if names[uri] != name]).delete()


def _lines(path: Path, report: UplReport) -> Iterator[UplLine]:
    if path.stat().st_size > MOST_BYTES:
        raise Refused(Refusal("upl-too-large", "Dit bestand is te groot.", "file"))
    seen: set[str] = set()
    with path.open("rb") as file:
        columns = cells_in(file.readline())
        if isinstance(columns, str):
            raise Refused(Refusal("upl-unreadable", "Dit bestand is geen CSV in UTF-8.", "file"))
        if not set(columns) >= COLUMNS:
            reason = f"Dit bestand mist kolommen: {', '.join(sorted(COLUMNS))}."
            raise Refused(Refusal("upl-columns", reason, "file"))
        for number, raw in enumerate(file, 2):
            if cells := cells_in(raw):
                line = _line(number, columns, cells, seen)
                if isinstance(line, WrongLine):
                    report.refused.append(line)
                else:
                    seen |= {line.name, line.uri}
                    yield line


def _line(number: int, columns: list[str], cells: list[str] | str, seen: set[str]) -> UplLine | WrongLine:
    if isinstance(cells, str):
        return WrongLine(number, cells)
    return upl_line(number, dict(zip(columns, cells, strict=False)), seen=seen)
