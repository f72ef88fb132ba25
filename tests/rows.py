"""After a test that commits: the rows that came go, and those that the migrations made are put back."""

from typing import NamedTuple

from django.db import connection, transaction

TABLES = "FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
FILLED = f"SELECT oid::regclass::text {TABLES} AND pg_relation_size(oid) > 0"
NUMBERS = "SELECT format('%I', sequencename), start_value, last_value FROM pg_sequences WHERE schemaname = 'public'"
SUPERUSER = "SELECT current_setting('is_superuser') = 'on'"
OTHERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> %s"


class Rows(NamedTuple):
    """What a database holds: rows by table, as COPY writes them, and how far its sequences are."""

    tables: dict[str, bytes]
    numbers: dict[str, tuple[int, int | None]]


def rows_of_now() -> Rows | None:
    """None when this user of PostgreSQL may not put them back: triggers and keys must look away for that."""
    with connection.cursor() as cursor:
        cursor.execute(SUPERUSER)
        [may] = cursor.fetchone()
        return Rows({table: _written(cursor, table) for table in _filled(cursor)}, _numbers(cursor)) if may else None


def put_back(rows: Rows) -> None:
    """Whoever else is in this database is sent away, as when it is dropped."""
    connection.close()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(OTHERS, [connection.connection.info.backend_pid])
        cursor.execute("SET LOCAL session_replication_role = replica")
        for table in _filled(cursor):
            cursor.execute(f"DELETE FROM {table}")
        for table, written in rows.tables.items():
            with cursor.copy(f"COPY {table} FROM STDIN") as copy:
                copy.write(written)
        for name, now in _numbers(cursor).items():
            if now != (then := rows.numbers[name]):
                start, last = then
                cursor.execute("SELECT setval(%s, %s, %s)", [name, start if last is None else last, last is not None])
    connection.close()


def _filled(cursor) -> list[str]:
    """Tables with a page: a row is in them, or was."""
    cursor.execute(FILLED)
    return [table for (table,) in cursor.fetchall()]


def _written(cursor, table: str) -> bytes:
    with cursor.copy(f"COPY {table} TO STDOUT") as copy:
        return b"".join(copy)


def _numbers(cursor) -> dict[str, tuple[int, int | None]]:
    cursor.execute(NUMBERS)
    return {name: (start, last) for name, start, last in cursor.fetchall()}
