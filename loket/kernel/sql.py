"""A question in SQL that PostgreSQL plans once and remembers: for the answers that must be there in a millisecond.

Parameters go to the server beside the text (`%(name)s`), never in it. Counted with Django's own statements in tests.
"""

import time
from collections.abc import Mapping
from typing import Any, TypeAlias

import psycopg
from django.db import connection

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


def _cursor() -> psycopg.Cursor[Row]:
    connection.ensure_connection()
    return psycopg.Cursor(connection.connection)


def _run(cursor: psycopg.Cursor[Row], sql: str, values: Mapping[str, Any]) -> None:
    connection.validate_no_broken_transaction()
    started = time.monotonic()
    with connection.wrap_database_errors:
        cursor.execute(sql, values, prepare=True)
    if connection.queries_logged:
        connection.queries_log.append({"sql": sql, "time": f"{time.monotonic() - started:.3f}"})
