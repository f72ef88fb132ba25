"""All of the town in one folder, as it is at one moment, while people work on."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import connection, transaction
from django.urls import get_resolver
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.queries import gemeente
from loket.uitvoer.commands.cells import cell_of
from loket.uitvoer.commands.contents import Contents
from loket.uitvoer.commands.describe import describe, of_api, of_table
from loket.uitvoer.commands.folder import Folder, new_folder
from loket.uitvoer.events import ExportBegun, ExportMade
from loket.uitvoer.queries.resources import resources_of
from loket.uitvoer.queries.rows import rows_of
from loket.uitvoer.rules.decided import How, Table, file_of, shapes, tables, title_of
from loket.uitvoer.rules.masked import told_of
from loket.zgw.shape import Shape

WHY = Refusal("reason-missing", "Zeg waarom de nummers van personen mee moeten: --reden TEKST.", "reason")
FILES = (How.STORE, How.MEDIA, How.INSIDE)


@dataclass(frozen=True, slots=True)
class Exported:
    tables: int
    rows: int
    files: int
    missing: int


def export_town(*, into: Path, met_bsn: bool = False, reason: str = "", by: Actor) -> Exported:
    """Raises Refused: `reason-missing`, `not-empty`. That it begins is in the trail before the first row is read."""
    refuse(WHY if met_bsn and not reason.strip() else None)
    assert get_resolver().url_patterns, "every resource is known once the addresses are"
    export_id, at = str(uuid4()), timezone.now()
    with new_folder(into) as folder:
        with transaction.atomic():
            announce(ExportBegun(export_id, met_bsn), by=by, reason=reason)
        contents, told = Contents(folder), list[dict[str, Any]]()
        with one_moment():
            town = gemeente().full_name
            told += [_resources(folder, shape, met_bsn=met_bsn) for shape in shapes()]
            told += [_table(folder, table, contents, met_bsn=met_bsn) for table in tables()]
        about = {"town": town, "base": settings.PUBLIC_URL}
        describe(folder, about, at=at, met_bsn=met_bsn, resources=told, missing=contents.missing)
        done = Exported(len(told), sum(each["rows"] for each in told), folder.files, len(contents.missing))
    with transaction.atomic():
        made = ExportMade(export_id, met_bsn, done.tables, done.rows, done.files, done.missing)
        announce(made, by=by, reason=reason)
    return done


@contextmanager
def one_moment() -> Iterator[None]:
    """All rows as they were together, and nothing can be written. Within a transaction of others: as that sees them."""
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _resources(folder: Folder, shape: Shape, *, met_bsn: bool) -> dict[str, Any]:
    """A line for each resource, as its API gives it."""
    path, count = f"api/{shape.api.name}/{file_of(shape)}.jsonl", 0
    with folder.file(path) as out:
        for text, has_sealed in resources_of(shape):
            if has_sealed:
                text = json.dumps(told_of(json.loads(text), met_bsn=met_bsn), ensure_ascii=False)
            out.write(text.replace("\n", " ").encode() + b"\n")  # between values only: within them it is \n
            count += 1
    return of_api(f"{shape.api.name}-{file_of(shape)}", path, title_of(shape) or "", count)


def _table(folder: Folder, table: Table, contents: Contents, *, met_bsn: bool) -> dict[str, Any]:
    path, count = f"tabellen/{table.name}.csv", 0
    with folder.file(path) as out:
        out.write(_line([column.name for column in table.columns]))
        for values in rows_of(table):
            out.write(_line(_cells(table, values, contents, met_bsn=met_bsn)))
            count += 1
    return of_table(table, path, count)


def _cells(table: Table, values: tuple[Any, ...], contents: Contents, *, met_bsn: bool) -> list[str]:
    row = {column.field.attname: value for column, value in zip(table.columns, values, strict=True)}
    return [
        contents.place_of(table, column, row)
        if column.how in FILES
        else cell_of(column, row[column.field.attname], met_bsn=met_bsn)
        for column in table.columns
    ]


def _line(cells: list[str]) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue().encode()
