"""A question in SQL that PostgreSQL plans once and remembers: for the answers that must be there in a millisecond.

Parameters go to the server beside the text (`%(name)s`), never in it. Counted with Django's own statements in tests.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeAlias

import psycopg
from django.db import connection, models

Row: TypeAlias = tuple[Any, ...]


def rows(sql: str, values: Mapping[str, Any]) -> list[Row]:
    """All rows of the answer."""
    with _cursor() as cursor:
        _run(cursor, sql, values)
        return cursor.fetchall()


def row(sql: str, values: Mapping[str, Any]) -> Row | None:
    """The first row of the answer, or None."""
    with _cursor() as cursor:
        _run(cursor, sql, values)
        return cursor.fetchone()


def one_at_a_time(name: str) -> None:
    """Wait until nobody else does what bears this name, and keep others waiting to the end of the transaction."""
    row("SELECT pg_advisory_xact_lock(hashtextextended(%(name)s::text, 0))", {"name": name})


@contextmanager
def alone(name: str) -> Iterator[bool]:
    """Are we the only one who does what bears this name? The lock goes when our connection does: a killed process
    leaves none.
    """
    mine = bool((row("SELECT pg_try_advisory_lock(hashtextextended(%(name)s::text, 0))", {"name": name}) or [0])[0])
    try:
        yield mine
    finally:
        if mine:
            row("SELECT pg_advisory_unlock(hashtextextended(%(name)s::text, 0))", {"name": name})


def insert(
    new: models.Model, *, instead: Mapping[str, str] | None = None, unless: str = "", returning: str
) -> Row | None:
    """Write a new row. `instead` gives SQL for the value of a column; `unless` names the columns that no two rows
    share: None when another row has them, also one of a transaction that ended while we waited for it.
    """
    fields = new._meta.concrete_fields
    values = {str(each.column): each.get_db_prep_save(getattr(new, each.attname), connection) for each in fields}
    told = [(instead or {}).get(name, f"%({name})s") for name in values]
    columns = ", ".join(map(connection.ops.quote_name, values))
    sql = (  # names of our own tables and columns, and SQL of our own
        f"INSERT INTO {new._meta.db_table} ({columns}) VALUES ({', '.join(told)})"  # noqa: S608
        f"{f' ON CONFLICT ({unless}) DO NOTHING' if unless else ''} RETURNING {returning}"
    )
    return row(sql, values)


def _cursor() -> psycopg.Cursor[Row]:
    connection.close_if_health_check_failed()  # as Django does: one that stayed may be cut off since
    connection.ensure_connection()
    return psycopg.Cursor(connection.connection)


def _run(cursor: psycopg.Cursor[Row], sql: str, values: Mapping[str, Any]) -> None:
    connection.validate_no_broken_transaction()
    started = time.monotonic()
    with connection.wrap_database_errors:
        cursor.execute(sql, values, prepare=True)
    if connection.queries_logged:
        connection.queries_log.append({"sql": sql, "time": f"{time.monotonic() - started:.3f}"})
