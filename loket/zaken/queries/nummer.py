"""Numbers of zaken, from a sequence for which nobody waits."""

from loket.kernel.sql import rows


def next_number_sql(year: int) -> str:
    """The next number of this year, as SQL. Each time it is asked it is another one."""
    return f"'ZAAK-{year:d}-' || lpad(nextval('zaken_nummer')::text, 10, '0')"


def next_numbers(year: int, amount: int) -> list[str]:
    found = rows(f"SELECT {next_number_sql(year)} FROM generate_series(1, %(amount)s::int)", {"amount": amount})
    return [each[0] for each in found]
