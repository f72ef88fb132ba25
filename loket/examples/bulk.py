"""Very many rows at once, for a benchmark: PostgreSQL makes them itself, or reads them from a stream.

What a row does not name gets what its model gives by itself.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, models
from django.db.models import AutoField

from loket.examples.copied import Row, copy_text, lines_of, stored

INDEXES = """SELECT i.indexname, i.indexdef FROM pg_indexes i
    LEFT JOIN pg_constraint c ON c.conname = i.indexname AND c.connamespace = current_schema()::regnamespace
    WHERE i.schemaname = current_schema() AND i.tablename = ANY(%s) AND c.oid IS NULL"""


class Ids:
    """Ids of version 7 for the n-th row of a table: its moment, the number of the table, n; in Python and in SQL."""

    def __init__(self, since: datetime, table: str, *, every_ms: int = 60_000) -> None:
        self.since, self.table, self.every_ms = int(since.timestamp() * 1000), table, every_ms

    def of(self, n: int) -> UUID:
        return UUID(f"{self.since + n * self.every_ms:012x}7{self.table}8{n:015x}")

    def sql(self, n: str = "n") -> str:
        moment = f"lpad(to_hex({self.since} + ({n})::bigint * {self.every_ms}), 12, '0')"
        return f"({moment} || '7{self.table}8' || lpad(to_hex(({n})::bigint), 15, '0'))::uuid"


def make_rows(model: type[models.Model], source: str, values: Mapping[str, Any], **sql: str) -> None:
    """One row for each row of `source` (what stands behind FROM); `sql` says what stands in a column."""
    given: dict[str, Any] = dict(values)
    told: dict[str, str] = {}
    for field in model._meta.concrete_fields:
        column = str(field.column)
        if column in sql:
            told[column] = sql[column]
        elif not isinstance(field, AutoField):
            told[column] = f"%(usual_{column})s"
            given[f"usual_{column}"] = stored(field)
    names = ", ".join(f'"{name}"' for name in told)
    with connection.cursor() as cursor:  # names of our own tables, and SQL of our own
        cursor.execute(
            f"INSERT INTO {model._meta.db_table} ({names}) SELECT {', '.join(told.values())} {source}", given
        )


def copy_rows(model: type[models.Model], rows: Iterable[Row]) -> None:
    """Each row says its columns by name."""
    copy_text(model, lines_of(model, rows))


@contextmanager
def unchecked() -> Iterator[None]:
    """Nobody looks up what a key points at, and no trigger runs: who fills knows it.

    For a database of its own, in a transaction: who is no superuser of PostgreSQL may not do this.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        yield
        cursor.execute("RESET session_replication_role")  # a block that fails is rolled back, and this with it


@contextmanager
def without_indexes(*tables: type[models.Model]) -> Iterator[None]:
    """Indexes are made once, behind the rows, which nobody checks."""
    with unchecked(), connection.cursor() as cursor:
        cursor.execute(INDEXES, [[table._meta.db_table for table in tables]])
        indexes = cursor.fetchall()
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # no index goes while a row waits to be checked
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute("SET maintenance_work_mem = '256MB'")
        for name, _ in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
        try:
            yield
        finally:
            for _, definition in indexes:
                cursor.execute(definition)
            cursor.execute("RESET maintenance_work_mem")
