"""Numbers that people read out: counted per year, without holes that a lost transaction would leave."""

from django.db import connection


def next_number(prefix: str, year: int) -> int:
    """The next number of this prefix and year: 1, 2, 3 … Waits for a transaction that just took one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kernel_counter (name, last) VALUES (%s, 1)"
            " ON CONFLICT (name) DO UPDATE SET last = kernel_counter.last + 1 RETURNING last",
            [f"{prefix}-{year}"],
        )
        return int(cursor.fetchone()[0])
