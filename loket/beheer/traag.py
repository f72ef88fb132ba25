"""What the database has most work with: what runs long now, what cost most since it counts, and what is large."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import ProgrammingError, transaction

from loket.kernel.sql import rows

LITERAL = re.compile(r"'(?:[^']|'')*'|\b\d{4,}\b")
LONGEST = 400
NOW = """
    SELECT pid, extract(epoch FROM statement_timestamp() - query_start)::float, coalesce(wait_event_type, ''), query
    FROM pg_stat_activity
    WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()
        AND query_start < statement_timestamp() - interval '1 second'
    ORDER BY query_start LIMIT 20
"""
MOST = """
    SELECT calls, mean_exec_time, total_exec_time / 1000, query
    FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
    WHERE d.datname = current_database() AND calls > 10
    ORDER BY total_exec_time DESC LIMIT 20
"""
LARGE = """
    SELECT c.relname, pg_total_relation_size(c.oid), greatest(c.reltuples, 0)::bigint,
        coalesce(s.n_dead_tup, 0), coalesce(s.last_autoanalyze, s.last_analyze)
    FROM pg_class c LEFT JOIN pg_stat_user_tables s ON s.relid = c.oid
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
    ORDER BY 2 DESC LIMIT 15
"""


@dataclass(frozen=True, slots=True)
class Statement:
    """`seconds` of all its times together, or of the one that runs now; `each_ms` on average."""

    text: str
    seconds: float
    calls: int = 1
    each_ms: float = 0
    waits_for: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    megabytes: float
    rows: int
    dead: int


def running_long() -> list[Statement]:
    return [Statement(masked(text), seconds, waits_for=waits) for _, seconds, waits, text in rows(NOW, {})]


def costing_most() -> Sequence[Statement] | None:
    """None where PostgreSQL does not count it: `pg_stat_statements` is an extension that an administrator loads."""
    try:
        with transaction.atomic():
            found = rows(MOST, {})
    except ProgrammingError:
        return None
    return [Statement(masked(text), total, calls, mean) for calls, mean, total, text in found]


def large_tables() -> list[Table]:
    return [Table(name, size / 1_048_576, many, dead) for name, size, many, dead, _ in rows(LARGE, {})]


def masked(text: str) -> str:
    """Without the values: they can be of a person."""
    return LITERAL.sub("…", " ".join(text.split()))[:LONGEST]
