"""Numbers of documents."""

from datetime import date

from loket.kernel.sql import rows

NUMBERS = """
    SELECT 'DOCUMENT-' || %(year)s::text || '-' || lpad(nextval('documenten_identificatie')::text, 10, '0')
    FROM generate_series(1, %(many)s::int)
"""


def next_numbers(today: date, many: int) -> list[str]:
    """Each is given once, whoever asks, and never again."""
    return [each[0] for each in rows(NUMBERS, {"year": today.year, "many": many})]
